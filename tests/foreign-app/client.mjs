// Twilio's library builds absolute addresses of its own; this one sends them to another authority.
import twilio from 'twilio';

export function clientFor(accountSid, authToken, api) {
  const plain = new twilio.RequestClient();
  const httpClient = {
    request: (options) => plain.request({ ...options, uri: options.uri.replace(/^https:\/\/[a-z.]+twilio\.com/, api.replace(/\/$/, '')) }),
  };
  return twilio(accountSid, authToken, { httpClient });
}

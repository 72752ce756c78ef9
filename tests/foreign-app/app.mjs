// A pizzeria's telephone line: order status by number, a cook for everything else, a text message to take home.
// Nothing here knows that the carrier is a local one, but for client.mjs, which sends the library's requests to its address.
import express from 'express';
import twilio from 'twilio';
import { clientFor } from './client.mjs';

const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API, LINE = '+38338600600', PORT = '0' } = process.env;
const client = clientFor(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_API);
const orders = new Map([['4711', 'in the oven'], ['4712', 'on its way']]);
const ended = [];

const app = express();
app.use(express.urlencoded({ extended: false }));

// The tests look at what was heard of ended calls; a browser has no signature.
app.get('/ended', (_, response) => response.json(ended));
app.use(twilio.webhook({ validate: true }, TWILIO_AUTH_TOKEN));

const speak = (response, build) => {
  const twiml = new twilio.twiml.VoiceResponse();
  build(twiml);
  response.type('text/xml').send(twiml.toString());
};

app.post('/voice', (_, response) => speak(response, (twiml) => {
  const gather = twiml.gather({ input: 'dtmf speech', numDigits: 1, action: '/choice', timeout: 4, hints: 'order, cook' });
  gather.say('Welcome to the pizzeria. Press 1 for your order, 2 to talk to the cook.');
  twiml.say('We did not hear anything.');
  twiml.redirect('/voice');
}));

app.post('/choice', (request, response) => speak(response, (twiml) => {
  const { Digits, SpeechResult = '' } = request.body;
  if (Digits === '1' || /order/i.test(SpeechResult)) {
    twiml.gather({ numDigits: 4, action: '/order' }).say('Please key in your order number.');
    twiml.redirect('/voice');
  } else if (Digits === '2' || /cook/i.test(SpeechResult)) {
    twiml.say('One moment.');
    twiml.enqueue({ waitUrl: '/wait', action: '/served' }, 'kitchen');
  } else {
    twiml.say('Sorry, that is not on the menu.');
    twiml.redirect('/voice');
  }
}));

app.post('/order', async (request, response) => {
  const { Digits, From } = request.body;
  const state = orders.get(Digits);
  if (state) {
    await client.messages.create({ to: From, from: LINE, body: `Order ${Digits} is ${state}.` });
  }

  speak(response, (twiml) => {
    twiml.say(state ? `Order ${Digits} is ${state}. We have sent you a message.` : 'We do not know that order.');
    twiml.hangup();
  });
});

// The first wait document calls the cook, whose phone takes the head of the queue.
app.post('/wait', async (request, response) => {
  const { QueuePosition, QueueTime } = request.body;
  if (QueueTime === '0') {
    await client.calls.create({
      to: 'client:cook', from: LINE, url: new URL('/cook', `http://${request.headers.host}`).href,
      statusCallback: new URL('/cook-status', `http://${request.headers.host}`).href, statusCallbackEvent: ['answered', 'completed'],
    });
  }

  speak(response, (twiml) => {
    twiml.say(`You are number ${QueuePosition}.`);
    twiml.pause({ length: 10 });
  });
});

app.post('/cook', (_, response) => speak(response, (twiml) => {
  twiml.say('A hungry caller.');
  twiml.dial().queue({ url: '/connecting' }, 'kitchen');
}));

app.post('/connecting', (_, response) => speak(response, (twiml) => twiml.say('Here is the cook.')));

app.post('/served', (request, response) => speak(response, (twiml) => {
  twiml.say(request.body.QueueResult === 'bridged' ? 'Enjoy your meal.' : 'Nobody had time, we are sorry.');
  twiml.hangup();
}));

app.post(['/ended', '/cook-status'], (request, response) => {
  const { CallSid, CallStatus, CallDuration, SequenceNumber } = request.body;
  ended.push({ CallSid, CallStatus, CallDuration, SequenceNumber });
  response.sendStatus(204);
});

const server = app.listen(Number(PORT), '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));

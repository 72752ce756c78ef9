using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Signing;

/// <summary>Keeps what is logged as it would be written.</summary>
internal sealed class LogRecord : ILoggerProvider
{
    public ConcurrentQueue<(int EventId, LogLevel Level, string Text)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Keeper(Entries);

    public void Dispose()
    {
    }

    private sealed class Keeper(ConcurrentQueue<(int EventId, LogLevel Level, string Text)> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue((eventId.Id, logLevel, $"{formatter(state, exception)} {exception}"));
    }
}

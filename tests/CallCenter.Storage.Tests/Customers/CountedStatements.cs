using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallCenter.Storage.Tests.Customers;

/// <summary>Keeps every log line; counts the statements Npgsql ran against the customers.</summary>
internal sealed class CountedStatements : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, string? Event, string Text)> _lines = [];

    public IEnumerable<string> Lines => _lines.Select(l => $"{l.Category} {l.Event} {l.Text}");

    public int CustomerReads => _lines.Count(l => l.Category == "Npgsql.Command"
        && l.Event == "CommandExecutionCompleted"
        && l.Text.Contains("from customers", StringComparison.Ordinal));

    public ILogger CreateLogger(string categoryName) => new Lister(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Lister(string category, ConcurrentQueue<(string Category, string? Event, string Text)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, eventId.Name, $"{formatter(state, exception)} {exception}"));
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Tests;

/// <summary>Keeps every line that was logged, as its event's name and its text.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{eventId.Name}: {formatter(state, exception)}");
}

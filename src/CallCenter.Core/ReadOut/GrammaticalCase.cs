namespace CallCenter.Core.ReadOut;

/// <summary>The case that the words around a number put it in. It changes Serbian only, and there only what ends in 1.</summary>
public enum GrammaticalCase
{
    /// <summary>The plain form, also after <c>u</c>: <c>dugujete dvadeset jedan evro</c>, <c>u jedan čas</c>.</summary>
    Nominative,

    /// <summary>After <c>od</c>, <c>do</c> and <c>oko</c>: <c>pretplata od dvadeset jednog evra</c>, <c>od jednog časa</c>.</summary>
    Genitive,
}

using System.Collections.Immutable;
using System.Text;
using CallCenter.Core.Customers;
using CallCenter.Storage.Customers.Importing;

namespace CallCenter.Storage.Tests.Customers;

/// <summary>Customers and files to test with.</summary>
internal static class CustomerSamples
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<string> Districts { get; } = ["DPR", "DGJ", "DGL"];

    /// <summary>Every field filled, with letters and signs that need care.</summary>
    public static CustomerProfile Full { get; } = new(
        new CustomerCode("DGJ", 9904),
        "Gëzim \"Gjoka\", Đorđević",
        Language.Serbian,
        ["+38344000001", "+38349000002"],
        "Rahovec",
        "Rahovec-03",
        "00123456",
        "4/02",
        true,
        new CustomerBalance(-512, 4735, new DateOnly(2026, 11, 15), Morning.AddMicroseconds(123456)));

    /// <summary>Everything empty that may be.</summary>
    public static CustomerProfile Bare { get; } = new(
        new CustomerCode("DPR", CustomerCode.LargestNumber), "A", null, [], "B", null, "1", "4/02", false, null);

    /// <summary>A file of whole lines.</summary>
    public static MemoryStream File(params string[] lines) =>
        new(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    /// <summary>A file as the product writes it.</summary>
    public static MemoryStream File(params CustomerProfile[] customers)
    {
        var stream = new MemoryStream();
        CustomerCsvWriter.Write(customers, stream, written: null, CancellationToken.None);
        stream.Position = 0;
        return stream;
    }

    /// <summary>Two customers are the same when all their fields are; a record compares lists by reference.</summary>
    public static string Text(CustomerProfile? customer) =>
        customer is null ? "(none)" : $"{customer with { Phones = [] }} {string.Join(' ', customer.Phones)}";
}

using System.Text;

namespace Linter.Cli.Reports;

/// <summary>Opens streams for text as every report has it.</summary>
internal static class ReportText
{
    /// <summary>UTF-8 without a byte order mark; what cannot be encoded becomes U+FFFD.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>A writer with LF line ends that leaves the stream open.</summary>
    public static StreamWriter Open(Stream output) => new(output, Encoding, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
}

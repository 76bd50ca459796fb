using System.Text;

namespace Linter.Cli.Hosting;

/// <summary>Words a fault of tfauth itself: what kind it is and in which methods it arose, never what it was about.</summary>
internal static class CrashText
{
    private const int MostMethods = 12;

    /// <summary>Lines for standard error. The message of an exception may quote the input, a secret among it, so none is taken.</summary>
    public static string Of(Exception exception)
    {
        var text = new StringBuilder("tfauth: This is a fault of tfauth, and the run is incomplete. Please report these lines, which hold nothing of your files:");
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            text.Append("\ntfauth:   ").Append(inner.GetType().FullName);
            foreach (var line in (inner.StackTrace ?? "").Split('\n').Take(MostMethods))
            {
                AppendMethod(text, line.Trim());
            }
        }

        return text.ToString();
    }

    // "at Namespace.Type.Method(Type argument) in /folder/File.cs:line 1"; the folder is that of a build machine.
    private static void AppendMethod(StringBuilder text, string line)
    {
        var end = line.IndexOf(" in ", StringComparison.Ordinal);
        if (line.StartsWith("at ", StringComparison.Ordinal))
        {
            text.Append("\ntfauth:     ").Append(end < 0 ? line : line[..end]);
        }
    }
}

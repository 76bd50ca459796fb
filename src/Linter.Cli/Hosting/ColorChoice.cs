namespace Linter.Cli.Hosting;

/// <summary>Decides on colours: the option, then <c>NO_COLOR</c>, then <c>FORCE_COLOR</c>, then whether a terminal that can show them looks on.</summary>
internal static class ColorChoice
{
    /// <summary>Whether to use colours.</summary>
    /// <param name="option"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    /// <param name="host">The environment and the terminal.</param>
    public static bool UseColor(string option, CommandHost host)
    {
        if (option != "auto")
        {
            return option == "always";
        }

        if (!string.IsNullOrEmpty(host.Variable("NO_COLOR")))
        {
            return false;
        }

        var forced = host.Variable("FORCE_COLOR");
        return string.IsNullOrEmpty(forced) ? host.OutputIsTerminal && host.Variable("TERM") != "dumb" : forced is not ("0" or "false");
    }
}

using Linter.Core.Companions.Shell;
using Linter.Core.Findings;

namespace Linter.Core.Companions;

/// <summary>A setting that a command gives as text: <c>-backend-config="NAME=VALUE"</c> or <c>-var "NAME=VALUE"</c>.</summary>
/// <param name="Option">The option: <c>-backend-config</c> or <c>-var</c>.</param>
/// <param name="Name">The argument or variable.</param>
/// <param name="Written">The value as it is written, references too.</param>
/// <param name="Text">The value, or null where it is put in when the command runs.</param>
/// <param name="Location">Where the word stands.</param>
/// <param name="Command">The command.</param>
internal sealed record CommandSetting(string Option, string Name, string Written, string? Text, Location Location, TerraformCommand Command)
{
    /// <summary>The settings of the backend in all commands of a file.</summary>
    public static IEnumerable<CommandSetting> OfBackend(CompanionFile file) => All(file).Where(setting => setting.Option == "-backend-config");

    /// <summary>The settings of backend and variables in all commands of a file.</summary>
    public static IEnumerable<CommandSetting> All(CompanionFile file) => file.Scripts.SelectMany(script => script.Commands
        .Select(command => TerraformCommand.Of(command, script.Source)).OfType<TerraformCommand>().SelectMany(command => Of(command, script.Source)));

    private static IEnumerable<CommandSetting> Of(TerraformCommand command, EmbeddedText source)
    {
        for (var at = 0; at < command.Arguments.Length; at++)
        {
            var shown = command.Arguments[at].Shown.TrimStart('-');
            var option = shown.StartsWith("backend-config", StringComparison.Ordinal) ? "-backend-config" : shown == "var" || shown.StartsWith("var=", StringComparison.Ordinal) ? "-var" : null;
            if (option is null)
            {
                continue;
            }

            var isJoined = shown.Length >= option.Length && shown[option.Length - 1] == '=';
            var word = isJoined || at + 1 == command.Arguments.Length ? command.Arguments[at] : command.Arguments[++at];
            var setting = isJoined ? shown[option.Length..] : word.Shown;
            if (setting.IndexOf('=', StringComparison.Ordinal) is var sign and > 0)
            {
                var written = setting[(sign + 1)..];
                yield return new CommandSetting(option, setting[..sign].Trim(), written, word.Text is null ? null : written, source.At(word.Start, word.End - word.Start), command);
            }
        }
    }
}

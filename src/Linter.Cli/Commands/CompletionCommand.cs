using System.CommandLine;
using Linter.Cli.Hosting;
using Linter.Cli.Reports;

namespace Linter.Cli.Commands;

/// <summary><c>tfauth completion SHELL</c>: a script that asks tfauth itself for the words (<c>tfauth [suggest:N] "…"</c>).</summary>
internal sealed class CompletionCommand : Command
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    private readonly Argument<string> _shell = new("SHELL") { Description = $"{string.Join(", ", Shells)}." };

    public CompletionCommand(CommandHost host) : base("completion", "Print the script that completes tfauth's commands and options in a shell.")
    {
        _shell.CompletionSources.Add(Shells);
        Add(_shell);
        SetAction(parsed =>
        {
            var shell = OptionText.OneOf("SHELL", parsed.GetRequiredValue(_shell), Shells);
            using var text = ReportText.Open(host.Output);
            text.Write(Script(shell).ReplaceLineEndings("\n") + "\n");
            return ExitCode.Success;
        });
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => """
            # tfauth completion for bash: add  eval "$(tfauth completion bash)"  to ~/.bashrc
            _tfauth() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(tfauth "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _tfauth tfauth
            """,
        "zsh" => """
            # tfauth completion for zsh: add  eval "$(tfauth completion zsh)"  to ~/.zshrc
            _tfauth() {
              local -a words_found
              words_found=("${(@f)$(tfauth "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a words_found
              _files
            }
            compdef _tfauth tfauth
            """,
        "fish" => """
            # tfauth completion for fish: save as ~/.config/fish/completions/tfauth.fish
            function __tfauth_words
              set -l line (commandline -cp | string collect)
              tfauth "[suggest:"(string length -- $line)"]" $line 2>/dev/null
            end
            complete -c tfauth -a '(__tfauth_words)'
            """,
        _ => """
            # tfauth completion for PowerShell: add  tfauth completion pwsh | Out-String | Invoke-Expression  to $PROFILE
            Register-ArgumentCompleter -Native -CommandName tfauth -ScriptBlock {
                param($word, $ast, $position)
                tfauth "[suggest:$position]" "$ast" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
    };
}

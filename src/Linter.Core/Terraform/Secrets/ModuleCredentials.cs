using System.Collections.Immutable;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>
/// The AWS credentials of one use of a module: those that Terraform signs in with, and others that stand in its files. Each literal
/// belongs to one of them: what a provider, backend or remote state takes is not also among the others.
/// </summary>
internal sealed class ModuleCredentials(Module module)
{
    private ImmutableArray<ConfiguredCredential>? _own;
    private ImmutableArray<ConfiguredCredential>? _all;
    private ImmutableArray<WrittenCredential>? _written;
    private HashSet<Location>? _reached;
    private Dictionary<(Module Module, string Variable), CredentialUse>? _reachingVariables;

    /// <summary>What the module configures, with the values that are in force by themselves.</summary>
    public ImmutableArray<ConfiguredCredential> Own => _own ??= [.. ConfiguredCredential.In(module)];

    /// <summary>
    /// The same, and for a root module also what it or a module below configures when the command line names one of its variable files,
    /// as far as that file has a part in it.
    /// </summary>
    public ImmutableArray<ConfiguredCredential> Configured => _all ??= [.. Own, .. WithVariableFiles()];

    /// <summary>Credentials that stand in the module's files and that neither a provider nor a backend nor a remote state takes.</summary>
    public ImmutableArray<WrittenCredential> Written => _written ??= FindWritten();

    /// <summary>
    /// The variables of all modules of the tree that a credential argument is made of, with the first that takes them.
    /// </summary>
    public IReadOnlyDictionary<(Module Module, string Variable), CredentialUse> ReachingVariables => module.IsRoot
        ? _reachingVariables ??= FindReachingVariables()
        : module.Root.Credentials.ReachingVariables;

    /// <summary>Whether a place lies in a literal that a provider, backend or remote state of the tree takes as credential.</summary>
    public bool IsReached(Location location) => module.IsRoot
        ? (_reached ??= FindReached()).Any(reached => ReferenceEquals(reached.Source, location.Source) && reached.Span.Contains(location.Span))
        : module.Root.Credentials.IsReached(location);

    // Each literal is said once: as what it is where it stands, else as what the argument that takes it says.
    private ImmutableArray<WrittenCredential> FindWritten()
    {
        var standing = WrittenCredentials.In(module).Where(written => !IsReached(written.Location)).ToList();
        var said = standing.Where(written => written.Confidence > Confidence.Low).Select(written => written.Location).ToHashSet();
        var passed = PassedCredentials.In(module).Where(written => !IsReached(written.Location) && said.Add(written.Location)).ToList();
        return [.. standing.Where(written => written.Confidence > Confidence.Low || !said.Contains(written.Location)), .. passed];
    }

    private IEnumerable<ConfiguredCredential> WithVariableFiles()
    {
        // Following all references of a tree costs: only where there is a file that may change what they lead to.
        if (!module.IsRoot || !module.Folders.VariableFilesOf(module.Folder).Any())
        {
            yield break;
        }

        var wanted = ReachingVariables.Keys.Where(pair => ReferenceEquals(pair.Module, module)).Select(pair => pair.Variable).ToHashSet(StringComparer.Ordinal);
        foreach (var file in module.Folders.VariableFilesOf(module.Folder))
        {
            if (!VariableAssignments.NamesIn(file).Any(wanted.Contains))
            {
                continue;
            }

            foreach (var credential in module.With(file).WithDescendants().SelectMany(ConfiguredCredential.In))
            {
                if (Literals(credential).Any(literal => ReferenceEquals(literal.Source, file.Source)))
                {
                    yield return credential.With(file);
                }
            }
        }
    }

    private HashSet<Location> FindReached() =>
        [.. module.WithDescendants().SelectMany(member => member.Credentials.Configured).SelectMany(Literals)];

    private Dictionary<(Module, string), CredentialUse> FindReachingVariables()
    {
        var variables = new Dictionary<(Module, string), CredentialUse>();
        foreach (var credential in module.WithDescendants().SelectMany(member => member.Credentials.Own))
        {
            foreach (var part in Enum.GetValues<CredentialPart>())
            {
                foreach (var reference in credential.ReferencesOf(part).Where(reference => reference.Root == "var"))
                {
                    variables.TryAdd((reference.Module, reference.Step(0)), new CredentialUse(credential, part));
                }
            }
        }

        return variables;
    }

    private static IEnumerable<Location> Literals(ConfiguredCredential credential)
    {
        foreach (var part in Enum.GetValues<CredentialPart>())
        {
            switch (credential[part]?.Value)
            {
                case StringValue text:
                    foreach (var piece in text.Parts.Select(piece => piece.Origin).OfType<Origin>().Append(credential[part]!.Origin))
                    {
                        yield return Location.Of(piece);
                    }

                    break;
                case { Origin: { } origin, IsKnown: true }:
                    yield return Location.Of(origin);
                    break;
            }
        }
    }
}

/// <summary>The use of something as a part of a credential.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Part">The part.</param>
internal sealed record CredentialUse(ConfiguredCredential Credential, CredentialPart Part)
{
    /// <summary>Inside a sentence: "the secret access key of provider "aws"".</summary>
    public override string ToString() => $"{Part.Inside()} of {Credential.Name}";
}

using Linter.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mutations;

/// <summary>Compiles Linter.Core with all mutants of all rules in it.</summary>
internal static class MutatedAssembly
{
    private const int MaxRounds = 12;

    /// <summary>Compiles, leaving out what the compiler refuses.</summary>
    /// <param name="core">The folder of the project.</param>
    /// <param name="path">The assembly to write.</param>
    /// <param name="rules">Names of the rules to break; empty for all.</param>
    /// <returns>The mutants.</returns>
    /// <exception cref="InvalidOperationException">The code cannot be compiled.</exception>
    public static IReadOnlyList<Mutant> Write(string core, string path, IReadOnlyCollection<string> rules)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var sources = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && (!file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/obj/Release/net10.0/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).ToList();
        var original = typeof(RuleCatalogue).Assembly;
        var compilation = CSharpCompilation.Create(
            original.GetName().Name,
            null,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));
        var resources = original.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => original.GetManifestResourceStream(name)!, true)).ToList();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MaxRounds; round++)
        {
            var mutants = new List<Mutant>();
            var trees = sources.Select(tree => NameOf(tree.FilePath) is { } rule && (rules.Count == 0 || rules.Contains(rule)) ? Broken(tree, rule, mutants, refused) : tree).ToList();
            using var output = File.Create(path);
            var result = compilation.AddSyntaxTrees(trees).Emit(output, manifestResources: resources);
            if (result.Success)
            {
                return mutants;
            }

            var before = refused.Count;
            foreach (var error in result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                refused.UnionWith(CulpritsOf(error));
            }

            if (refused.Count == before)
            {
                throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
            }
        }

        throw new InvalidOperationException("The compiler goes on refusing.");
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && name is not ("Linter.Core.dll" or "Linter.Testing.dll" or "Mutations.dll"))
            .Select(file => MetadataReference.CreateFromFile(file));

    // Rules/Family/PascalName.cs
    private static string? NameOf(string file) => file.Split('/') is [.., "Rules", _, var name]
        ? string.Concat(name[..^3].Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()))
        : null;

    private static SyntaxTree Broken(SyntaxTree tree, string rule, List<Mutant> mutants, HashSet<string> refused)
    {
        var root = new MutantWriter(rule, Path.GetFileName(tree.FilePath), mutants, refused).Visit(tree.GetRoot());
        return tree.WithRootAndOptions(root, tree.Options);
    }

    // What is refused is refused at its own place; a variable that is no longer set, wherever it is used: then all of its method is suspect.
    private static IEnumerable<string> CulpritsOf(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
        {
            return [];
        }

        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var own = node.AncestorsAndSelf().SelectMany(KeysOf).Take(1).ToList();
        return own.Count > 0 && error.Id is not "CS0165" ? own
            : node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.DescendantNodes().SelectMany(KeysOf) ?? [];
    }

    private static IEnumerable<string> KeysOf(SyntaxNode node) => node.GetAnnotations(MutantWriter.Annotation).Select(annotation => annotation.Data!);
}

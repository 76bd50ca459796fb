using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Versions;

/// <summary>Constraints with what Terraform 1.11.4 made of them; the referee tests ask the Terraform on this machine again.</summary>
internal static class ConstraintCases
{
    /// <summary>The releases of a provider that the cases choose from.</summary>
    internal static string[] Releases { get; } = ["0.9.0", "1.0.0", "1.2.0", "1.2.3", "1.3.0-beta1", "1.11.4", "2.0.0-rc1", "2.0.0", "2.1.0", "3.0.0"];

    /// <summary>Constraints of a provider: text, and the chosen release; "none" where none fits, "refused" where the text is.</summary>
    internal static IReadOnlyList<(string Text, string Chosen)> OfProvider { get; } =
    [
        ("~> 1", "1.11.4"), ("~> 1.2", "1.11.4"), ("~> 1.2.0", "1.2.3"), ("~> 1.2.3", "1.2.3"), ("~> 0", "0.9.0"), ("~> 2", "2.1.0"),
        ("~>1.2", "1.11.4"), ("~> 1.0.0", "1.0.0"), ("~> 1.0", "1.11.4"), ("~> 1.11", "1.11.4"), ("~> 1.12", "none"), ("~> 1.2.4", "none"),
        ("~> 0.9.0", "0.9.0"), ("~> 0.8", "0.9.0"), ("~> 3", "3.0.0"), ("~> 4", "none"), ("~> 1.3.0-beta1", "none"), ("~> 2.0.0-rc1", "2.0.0"),
        ("1.2.3", "1.2.3"), ("= 1.2.3", "1.2.3"), ("=1.2.3", "1.2.3"), ("1.2", "1.2.0"), ("1", "1.0.0"), ("01.2.3", "1.2.3"), ("4.0.0", "none"),
        ("1.3.0", "none"), ("1.3.0-beta1", "1.3.0-beta1"), ("= 1.3.0-beta1", "1.3.0-beta1"), ("2.0.0-rc1", "2.0.0-rc1"), ("1.3-beta1", "1.3.0-beta1"),
        ("1.3.0-beta2", "none"), ("1.3.0-beta1, >= 1.0", "1.3.0-beta1"), ("1.3.0-beta1, >= 2.0", "none"), ("1.2.3+build", "none"),
        (">= 1.3.0-beta1", "3.0.0"), (">= 2.0.0-rc1", "3.0.0"), ("< 2.0.0-rc1", "1.11.4"), ("<= 2.0.0-rc1", "1.11.4"), (">= 1.0.0-alpha", "3.0.0"),
        ("> 1.3.0-beta1, < 1.11", "none"), ("!= 2.0.0-rc1", "3.0.0"),
        ("< 2.0.0", "1.11.4"), ("< 2", "1.11.4"), ("<1.2", "1.0.0"), ("<= 1.2", "1.2.0"), ("<= 1", "1.0.0"), ("< 0.9.0", "none"), ("<= 0.9.0", "0.9.0"),
        (">1", "3.0.0"), ("> 1.2", "3.0.0"), ("> 3.0.0", "none"), (">= 3.0.0", "3.0.0"), (">= 4.0", "none"), (">= 01.02.03", "3.0.0"),
        ("!= 3.0.0", "2.1.0"), ("!= 3.0", "2.1.0"), ("!= 3", "2.1.0"), ("!= 1", "3.0.0"),
        (">= 1.0, < 2.0", "1.11.4"), (">=1.0,<2.0", "1.11.4"), (">= 1.0 , < 2.0", "1.11.4"), ("  >= 1.0  ", "3.0.0"), (">= 1.0\n", "3.0.0"),
        (">= 1.0, != 3.0.0", "2.1.0"), (">= 0.9, != 3.0.0, != 2.1.0, != 2.0.0", "1.11.4"), ("1.2.3, >= 1.0", "1.2.3"), ("1.2.3, 1.2.0", "none"),
        ("~> 1.2, ~> 1.2.0", "1.2.3"), ("~> 1.2, != 1.11.4", "1.2.3"), ("~> 1.0, ~> 2.0", "none"), (">= 2.0, < 2.0", "none"), ("> 2.0.0, < 2.1.0", "none"),
        (">= 1.2, <= 1.2.3", "1.2.3"), (">= 2, < 3, != 2.1.0", "2.0.0"),
        ("", "refused"), (" ", "refused"), (">= 1.0,", "refused"), (",>= 1.0", "refused"), (">= 1.0,, < 2.0", "refused"), (", ", "refused"),
        (">= 1.0 < 2.0", "refused"), ("=> 1.0", "refused"), ("== 1.2.3", "refused"), ("<> 1.0", "refused"), ("^1.2", "refused"), ("~ 1.2", "refused"),
        ("!1.2", "refused"), ("1.x", "refused"), ("1.*", "refused"), (">= 1.11.x", "refused"), ("latest", "refused"), ("*", "refused"),
        (">=", "refused"), ("~>", "refused"), ("1.11.", "refused"), ("1..11", "refused"), (".1", "refused"), ("> = 1.0", "refused"),
        (">= 1 . 0", "refused"), ("\u2265 1.0", "refused"), (">= 1.0;", "refused"), ("'>= 1.0'", "refused"), (">= 1.0 || < 0.5", "refused"),
        ("99999999999999999999", "refused"), ("v1.2.3", "refused"), ("= v1.2.3", "refused"), (">= v1.0", "refused"), ("~> v1.2", "refused"),
        ("1.2.3.0", "refused"), ("1.2.3.1", "refused"), ("< 1.2.3.1", "refused"), ("~> 1.2.3.0", "refused"), ("!= 1.2.3.0", "refused"),
        ("~>\t1.2", "refused"), ("~>  1.2", "refused"), (">=  1.0", "refused"), ("1.11.4beta", "refused"), (">= 1.0 # x", "refused"),
    ];

    /// <summary>Constraints on Terraform itself: text, and whether 1.11.4 meets it; null where the text is refused.</summary>
    internal static IReadOnlyList<(string Text, bool? Allows)> OfCore { get; } =
    [
        ("~> 1", true), ("~> 1.11", true), ("~> 1.11.0", true), ("~> 1.12", false), ("~> 0", true), ("~> 2", false), ("~> 1.11.4", true),
        ("~> 1.11.5", false), ("~> 1.11.4.0", false), ("~> 1.0.0", false), ("~> 1.10", true), ("~>1.11", true), ("~> v1.11", true),
        ("~>  1.11", true), ("~>\t1.11", true), ("~> 0.12", false), ("~> 1.10.0", false),
        ("1.11.4", true), ("= 1.11.4", true), ("=1.11.4", true), ("v1.11.4", true), ("= v1.11.4", true), ("1.11", false), ("1", false),
        ("1.11.4.0", true), ("1.11.4.1", false), ("1.11.4+build", true), ("= 1.11.4+meta", true), ("1.11.5", false), ("1.11.4, >= 1.0", true),
        ("1.11.4, 1.11.3", false), ("1.11.4-rc1", null), ("= 1.11.4-rc1", null), ("1.11.4beta", null), ("1.11-4", null),
        (">= 1.0", true), (">= 1", true), (">=1.0,<2.0", true), (">= 1.0, < 2.0", true), (">= 1.0 , < 2.0", true), ("  >= 1.0  ", true),
        (">= 1.0\n", true), (">= v1.0", true), (">= 01.011.04", true), (">= 1.11.4.0", true), (">= 1.11.4", true), (">= 1.11.5", false),
        (">= 1.12", false), (">= 2", false), (">= 1.0.0-rc1", null), ("> 1.11.4", false), ("> 1.11", true), (">1", true), ("> 1.11.3", true),
        ("<= 1.11.4", true), ("<= 1.11", false), ("<= 1", false), ("< 1.11.4", false), ("< 1.11.5", true), ("<1.12", true), ("< 2", true),
        ("< 1.11.4.1", true), ("< 1.12.0-beta1", null), ("!= 1.11.4", false), ("!= 1.11.3", true), ("!= 1", true), ("!= 1.11.4-rc1", null),
        ("~> 1.11.4-rc1", null), (">= 0.12, != 1.11.4", false), (">= 0.12, != 1.11.3, < 1.12", true), ("> 1.11.3, < 1.11.5", true),
        (">= 1.0,", null), (",>= 1.0", null), ("", null), (">= 1.0 < 2.0", null), ("=> 1.0", null), ("== 1.11.4", null), ("!1.11", null),
        ("<> 1.0", null), ("^1.11", null), ("1.x", null), ("1.*", null), (">= 1.11.x", null), ("latest", null), ("*", null), ("~ 1.11", null),
        (">= 1.0 || < 0.5", null), (">= V1.0", null), (">= 1.0,, < 2.0", null), (", ", null), (">=", null), ("~>", null), ("1.11.", null),
        ("1..11", null), (".1", null), ("-1", null), ("99999999999999999999", null), (">= 99999999999999999999999", null), ("1.11 .4", null),
        (">= 1 . 0", null), ("> = 1.0", null), ("\u2265 1.0", null), (">= 1.0;", null), ("'>= 1.0'", null), ("1.11.4.beta", null),
        (">= 1.0 # x", null), ("1.11.4\u00a0", null), (">=\u00a01.0", null), ("1,0", false), ("1.11.4 ,1.11.4", true),
    ];

    /// <summary>What our own reading chooses from <see cref="Releases"/>, in the words of <see cref="OfProvider"/>.</summary>
    internal static string Choose(string text) =>
        VersionConstraints.TryParse(text, ConstraintSubject.Provider, out var constraints, out _)
            ? constraints.Newest(Releases.Select(ReleaseVersion.Parse))?.ToString() ?? "none"
            : "refused";

    /// <summary>Whether our own reading lets a Terraform release pass, in the words of <see cref="OfCore"/>.</summary>
    internal static bool? Passes(string text, string release) =>
        VersionConstraints.TryParse(text, ConstraintSubject.Core, out var constraints, out _)
            ? constraints.Allows(ReleaseVersion.Parse(release))
            : null;
}

using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Places of findings that stand in no file of the configuration.</summary>
internal static class MachinePlaces
{
    /// <summary>A variable of the environment, shown as <c>env:NAME</c>. Its value is no part of the place.</summary>
    public static Location OfVariable(string name) => Location.TopOf(new SourceText($"env:{name}", []));

    /// <summary>A path where nothing stands, or nothing that can be read.</summary>
    public static Location OfPath(string path) => Location.TopOf(new SourceText(path, []));

    /// <summary>A line of a shared file.</summary>
    public static Location Of(ProfileProperty property) => new(property.Source, property.Span);

    /// <summary>A header of a shared file.</summary>
    public static Location HeaderOf(ProfileSection section) => new(section.Source, section.Header);

    /// <summary>A place of the chain.</summary>
    public static Location Of(ChainPlace place) => new(place.Source, place.Span);
}

namespace Linter.Core.Tests.Credentials;

/// <summary>Synthetic values of the right shape; none was ever issued.</summary>
internal static class Samples
{
    internal const string LongTermId = "AKIARTX3GSDSS4TFDOCK";
    internal const string TemporaryId = "ASIARTX3GSDS7UTFDOCG";
    internal const string Secret = "tfdocVJdPxzTotucuDkiVf44p9PXNqZwx1RrGs1k";
    internal const string SlashSecret = "/+docVpudL7WrpiG2Bdoao/kNoNI+O74cPzMkkcf";

    internal const string Token =
        "IQoJb3JpZ2luX2VjEtfdocWSA/ZyKsvq38s/R9MZChZ/sdPGvqC2wg85OsjSLLNqQykfKHzJT+CZqaIZh8sIHjtHKGAUVTZNsD99jrxWQbbsuNAOvaq4W77R+rslPT0E0Lz0"
        + "nCNOeLlKhnT8QTkMhNg681Gcoq6rmQ9YQ1wq8mlqF0R4AwR5npfUOWs6NYNuqg6n7cRmwoDM+YVC0pYT==";
}

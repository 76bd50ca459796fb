using Linter.Hcl.Text;

namespace Linter.Core.Terraform.Functions.Files;

/// <summary>What became of a look at a file.</summary>
internal enum FileState
{
    /// <summary>It was read.</summary>
    Found,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>There is a folder of that name.</summary>
    Folder,

    /// <summary>It lies outside of the linted tree and was not looked at.</summary>
    Outside,

    /// <summary>It is there and could not be read, or is too large.</summary>
    Unreadable,
}

/// <summary>A file as a function sees it.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Source">Its bytes, if it was read; else null.</param>
internal readonly record struct FileAnswer(FileState State, SourceText? Source);

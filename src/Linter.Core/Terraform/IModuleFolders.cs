using Linter.Core.Aws;
using Linter.Core.Sources;

namespace Linter.Core.Terraform;

/// <summary>The folders of a linted tree, and those of <c>.terraform/modules</c> that it names.</summary>
internal interface IModuleFolders
{
    /// <summary>The files of the tree, for functions that read files.</summary>
    ISourceFiles Files { get; }

    /// <summary>Hosts that are known to stand in for AWS.</summary>
    LocalHosts LocalHosts { get; }

    /// <summary>Whether any root module of the tree has a lock file.</summary>
    bool AreLocked { get; }

    /// <summary>The folder that a call uses, or null where it is not in the tree; nothing is ever downloaded.</summary>
    /// <param name="caller">The module that holds the call.</param>
    /// <param name="call">The call.</param>
    ModuleFolder? Find(Module caller, ModuleCall call);

    /// <summary>
    /// The variable files that the command line could name for a root module: those in its folder, and in folders below that hold no
    /// configuration of their own. In the order of their paths, without those that are read by themselves.
    /// </summary>
    IEnumerable<ModuleFile> VariableFilesOf(ModuleFolder root);
}

namespace Linter.Core.Terraform;

/// <summary>Walks the modules below a module.</summary>
internal static class ModuleDescent
{
    /// <summary>Uses of modules below one beyond this are left out, as everywhere.</summary>
    private const int MaxModules = 10_000;

    /// <summary>The module and all that it calls, directly or through others, as far as their files are here; callers come first.</summary>
    public static IEnumerable<Module> SelfAndDescendants(this Module module)
    {
        var open = new Queue<Module>([module]);
        for (var count = 0; count < MaxModules && open.TryDequeue(out var next); count++)
        {
            yield return next;
            foreach (var call in next.Calls)
            {
                if (call.Module is { } child)
                {
                    open.Enqueue(child);
                }
            }
        }
    }
}

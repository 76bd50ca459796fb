using TreeDump;

switch (args)
{
    case ["--tricky"]:
        TrickyMode.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
        return 0;
    case ["--bench", var passes, .. [_, ..] folders] when int.TryParse(passes, out var count) && count > 0:
        BenchMode.Run(count, folders, Console.Out);
        return 0;
    case ["--eval", var folder] when Directory.Exists(folder):
        EvalMode.Run(folder, Console.In, Console.Out);
        return 0;
    case [.. [_, ..] folders] when !args[0].StartsWith('-'):
        DumpMode.Run(folders, Console.OpenStandardOutput());
        return 0;
    default:
        Console.Error.WriteLine("usage: TreeDump FOLDER… | TreeDump --tricky < tricky.json | TreeDump --bench PASSES FOLDER… | TreeDump --eval FOLDER < expressions");
        return 2;
}

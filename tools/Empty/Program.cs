namespace Empty;

/// <summary>Starts and ends.</summary>
internal static class Program
{
    private static void Main()
    {
    }
}

// Scenarios mostly wait; fixtures that share a call centre use queues of their own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]

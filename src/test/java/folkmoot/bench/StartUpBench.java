package folkmoot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long the packaged jar takes from its start to its first acknowledgement, and how
 * much memory it holds, with several sets of JVM options by turns in one run.
 */
public final class StartUpBench {
  private static final int IDLE_MILLIS = 10_000;
  private static final int AFTER_COLLECTION_MILLIS = 2_000;

  /** One start: milliseconds of the clock and of the processors, and resident MB at three times. */
  private record Run(double ack, double processor, double atAck, double idle, double collected) {}

  private final Path jar;
  private final Path folder;
  private final SlackByTunnel slack;

  private StartUpBench(Path jar, Path folder, SlackByTunnel slack) {
    this.jar = jar;
    this.folder = folder;
    this.slack = slack;
  }

  /** Arguments: the jar (target/folkmoot.jar) and the number of runs of each kind (5). */
  public static void main(String[] args) throws Exception {
    Path jar = Path.of(args.length > 0 ? args[0] : "target/folkmoot.jar").toAbsolutePath();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path folder = Files.createTempDirectory("folkmoot-bench");
    try (SlackByTunnel slack = SlackByTunnel.start(folder)) {
      new StartUpBench(jar, folder, slack).measure(runs);
    }
  }

  private void measure(int runs) throws Exception {
    System.out.printf(
        "%s, %d processors, %d runs of each kind by turns%n",
        System.getProperty("java.vm.version"), Runtime.getRuntime().availableProcessors(), runs);
    Map<String, List<String>> kinds = kinds();
    Map<String, List<Run>> measured = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (var kind : kinds.entrySet()) {
        measured
            .computeIfAbsent(kind.getKey(), name -> new ArrayList<>())
            .add(run(kind.getValue()));
      }
    }
    System.out.printf("%-36s %-23s %9s   %s%n", "", "first ack, ms", "processor", "resident, MB");
    System.out.printf(
        "%-36s %7s %7s %7s %9s %8s %8s %8s%n",
        "options", "median", "least", "most", "ms", "at ack", "idle", "after GC");
    measured.forEach(StartUpBench::print);
  }

  /** The last one is what operations.md recommends. */
  private Map<String, List<String>> kinds() throws Exception {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("none", List.of());
    kinds.put("Serial, C1", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    kinds.put("archive", archived("plain", List.of()));
    List<String> small = List.of("-XX:+UseSerialGC", "-Xms24m", "-Xmx256m");
    List<String> smallest = new ArrayList<>(small);
    smallest.add("-XX:TieredStopAtLevel=1");
    kinds.put("Serial, C1, small heap, archive", archived("smallest", smallest));
    kinds.put("Serial, small heap, archive", archived("small", small));
    return kinds;
  }

  /** The archive is made as operations.md says: by one run that is stopped after its first ack. */
  private List<String> archived(String name, List<String> options) throws Exception {
    Path archive = folder.resolve(name + ".jsa");
    List<String> making = new ArrayList<>(options);
    making.add("-XX:ArchiveClassesAtExit=" + archive);
    try (ServedJar served = ServedJar.start(order(making))) {
      served.firstAck();
    }
    List<String> using = new ArrayList<>(options);
    using.add("-XX:SharedArchiveFile=" + archive);
    return using;
  }

  private Run run(List<String> options) throws Exception {
    try (ServedJar served = ServedJar.start(order(options))) {
      double ack = served.firstAck();
      double processor = served.processorMillis();
      double atAck = served.residentMb();
      Thread.sleep(IDLE_MILLIS);
      double idle = served.residentMb();
      served.collectGarbage();
      Thread.sleep(AFTER_COLLECTION_MILLIS);
      return new Run(ack, processor, atAck, idle, served.residentMb());
    }
  }

  /** All runs share one folder, so that all but the very first find their database made. */
  private ServedJar.Order order(List<String> options) throws IOException {
    List<String> all = new ArrayList<>(slack.jvmOptions());
    all.addAll(options);
    return new ServedJar.Order(jar, Files.createDirectories(folder.resolve("serve")), all);
  }

  private static void print(String kind, List<Run> runs) {
    double[] acks = runs.stream().mapToDouble(Run::ack).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-36s %7.0f %7.0f %7.0f %9.0f %8.0f %8.0f %8.0f%n",
        kind,
        median(acks),
        acks[0],
        acks[acks.length - 1],
        median(runs.stream().mapToDouble(Run::processor).toArray()),
        median(runs.stream().mapToDouble(Run::atAck).toArray()),
        median(runs.stream().mapToDouble(Run::idle).toArray()),
        median(runs.stream().mapToDouble(Run::collected).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}

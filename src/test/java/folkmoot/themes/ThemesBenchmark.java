package folkmoot.themes;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * How well themes are found in labelled sets, and what many answers cost. Not a test: it fails for
 * nothing. How to run it stands in architecture.md.
 */
public final class ThemesBenchmark {
  private static final List<Integer> SIZES = List.of(300, 3_000, 10_000);

  private final List<LabelledSet> sets;
  private final ThemeFinder finder = new ThemeFinder(new MiniLm());

  private ThemesBenchmark(List<LabelledSet> sets) {
    this.sets = sets;
  }

  /** The folder of the sets, then names of those whose labels and quotes are to be printed. */
  public static void main(String[] args) throws IOException {
    ThemesBenchmark benchmark = new ThemesBenchmark(LabelledSet.in(Path.of(args[0])));
    for (int size : SIZES) {
      benchmark.cost(size);
    }
    benchmark.quality(List.of(args).subList(1, args.length));
  }

  private void quality(List<String> shown) {
    print("%-18s %5s %3s | %s%n", "set", "n", "K", "NMI  ARI themes standing | words alone");
    for (LabelledSet set : sets) {
      Grouping grouping = finder.find("", set.answers());
      int[] truth = set.truth();
      int[] found = set.found(grouping);
      int[] plain = AverageLinkage.of(set.answers().stream().map(Answer::words).toList());
      print(
          "%-18s %5d %3d | %.2f %.2f %3d %-9s | %.2f %.2f %3d%n",
          set.name(),
          truth.length,
          set.labels().stream().distinct().count(),
          VMeasure.of(truth, found),
          Agreeing.of(truth, found),
          grouping.themes().size(),
          grouping.standing(),
          VMeasure.of(truth, plain),
          Agreeing.of(truth, plain),
          Arrays.stream(plain).distinct().count());
      if (shown.contains(set.name())) {
        show(set, grouping);
      }
    }
  }

  private static void show(LabelledSet set, Grouping grouping) {
    Map<String, Answer> byId =
        set.answers().stream().collect(Collectors.toMap(Answer::id, answer -> answer));
    for (Theme theme : grouping.themes()) {
      Answer quote = byId.get(String.valueOf(theme.quote()));
      print(
          "    %3d %-40s “%s”%n",
          theme.answers().size(), theme.label(), quote == null ? "" : quote.words());
    }
  }

  private void cost(int size) throws IOException {
    List<Answer> answers = recombined(size);
    finder.find("", answers.subList(0, 1));
    long before = cpu();
    long start = System.nanoTime();
    Grouping grouping = finder.find("", answers);
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (cpu() - before) / 1e9;
    print(
        "%6d answers: %5.1f s, %5.1f s of processor, %d themes, %s, %s%n",
        size, seconds, busy, grouping.themes().size(), resident("VmRSS"), resident("VmHWM"));
  }

  /**
   * As many texts as wanted, each the first half of one that was given and the second of another.
   */
  private List<Answer> recombined(int size) {
    Random random = new Random(1);
    List<String> words =
        sets.stream()
            .flatMap(set -> set.answers().stream())
            .map(Answer::words)
            .filter(text -> text.length() < 400)
            .toList();
    List<Answer> answers = new ArrayList<>();
    while (answers.size() < size) {
      String one = words.get(random.nextInt(words.size()));
      String other = words.get(random.nextInt(words.size()));
      String text = one.substring(0, one.length() / 2) + " " + other.substring(other.length() / 2);
      answers.add(new Answer("a" + answers.size(), text, true));
    }
    return answers;
  }

  /** On a machine that has other things to do this says more than the time that went by. */
  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        ? machine.getProcessCpuTime()
        : 0;
  }

  private static String resident(String what) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith(what))
            .map(line -> line.replaceAll("\\s+", " "))
            .findFirst()
            .orElse("")
        : "";
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}

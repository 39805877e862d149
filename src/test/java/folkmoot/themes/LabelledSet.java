package folkmoot.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts of which somebody has said what each is about: lines of label, tab, text. */
record LabelledSet(String name, List<String> labels, List<Answer> answers) {

  static List<LabelledSet> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<LabelledSet> sets = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        sets.add(read(file));
      }
      return sets;
    }
  }

  private static LabelledSet read(Path file) throws IOException {
    List<String> labels = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      labels.add(line.substring(0, tab));
      answers.add(new Answer("a" + answers.size(), line.substring(tab + 1), true));
    }
    String name = file.getFileName().toString().replace(".tsv", "");
    return new LabelledSet(name, labels, answers);
  }

  /** Which label each answer has, as numbers. */
  int[] truth() {
    Map<String, Integer> numbers = new HashMap<>();
    return labels.stream().mapToInt(l -> numbers.computeIfAbsent(l, x -> numbers.size())).toArray();
  }

  /** Which theme each answer is in, as numbers; one more for all that are in none. */
  int[] found(Grouping grouping) {
    Map<String, Integer> themes = new HashMap<>();
    for (int theme = 0; theme < grouping.themes().size(); theme++) {
      for (String id : grouping.themes().get(theme).answers()) {
        themes.put(id, theme);
      }
    }
    int none = grouping.themes().size();
    return answers.stream().mapToInt(a -> themes.getOrDefault(a.id(), none)).toArray();
  }
}

package folkmoot.themes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Invented answers to one question, eight subjects of nine, every third not to be quoted. */
final class SharedBuilding {
  static final String QUESTION = "What would make the building better for your group?";
  static final List<Answer> ANSWERS;
  static final int[] SUBJECTS;

  static {
    List<Answer> answers = new ArrayList<>();
    List<Integer> subjects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String line : lines()) {
      String[] parts = line.split("\t");
      if (!names.contains(parts[0])) {
        names.add(parts[0]);
      }
      subjects.add(names.indexOf(parts[0]));
      answers.add(new Answer("b" + answers.size(), parts[1], answers.size() % 3 != 0));
    }
    ANSWERS = List.copyOf(answers);
    SUBJECTS = subjects.stream().mapToInt(subject -> subject).toArray();
  }

  private SharedBuilding() {}

  private static List<String> lines() {
    String name = "/themes/shared_building.tsv";
    try (InputStream file = SharedBuilding.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

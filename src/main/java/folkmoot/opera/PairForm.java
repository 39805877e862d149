package folkmoot.opera;

import folkmoot.asking.Cleaned;
import folkmoot.opera.PairPage.Forward;
import folkmoot.slack.FormValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a pair's page as one of them has them before her.
 *
 * @param edition how often Folkmoot itself filled one in; Slack keeps what stands in a field it
 *     knows, so each edition names its fields anew
 * @param fields what stands in them, empty ones too
 */
record PairForm(int edition, List<Forward> fields) {
  static final String IDEA = "forward.";
  static final String WHY = "why.";

  /** So many fields a page has at most. */
  static final int MOST = 3;

  /** Fields of an edition are numbered from this many times it. */
  private static final int EDITION = 10;

  private static final Forward EMPTY = new Forward("", "");

  PairForm {
    fields = List.copyOf(fields);
  }

  /** What cannot be kept, and the block it stands in. */
  record Wrong(String block, Pairs.Fault fault) {}

  /** The fields of a page nobody has touched yet. */
  static PairForm of(PairPage page) {
    return new PairForm(0, page.forward());
  }

  /** What stands in the fields of a form. */
  static PairForm read(FormValues values, int edition) {
    PairForm names = new PairForm(edition, List.of());
    List<Forward> fields = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      fields.add(new Forward(line(values, names.idea(i)), line(values, names.why(i))));
    }
    return new PairForm(edition, fields);
  }

  private static String line(FormValues values, String block) {
    return values.one(block).orElse("").strip().replaceAll("\\s+", " ");
  }

  String idea(int i) {
    return named(IDEA, i);
  }

  String why(int i) {
    return named(WHY, i);
  }

  private String named(String field, int i) {
    return field + (edition * EDITION + i);
  }

  Forward field(int i) {
    return i < fields.size() ? fields.get(i) : EMPTY;
  }

  /** What is put forward. */
  List<Forward> forward() {
    return fields.stream().filter(one -> !one.words().isEmpty()).toList();
  }

  /** How many fields there are up to the last one in which something stands. */
  int filled() {
    int filled = 0;
    for (int i = 0; i < fields.size(); i++) {
      filled = field(i).equals(EMPTY) ? filled : i + 1;
    }
    return filled;
  }

  /** The block of the last idea. */
  String last() {
    int last = 0;
    for (int i = 0; i < fields.size(); i++) {
      last = field(i).words().isEmpty() ? last : i;
    }
    return idea(last);
  }

  /** With these words in the first free field, or nothing where none of {@code most} is free. */
  Optional<PairForm> with(String words, int most) {
    List<Forward> filled = new ArrayList<>();
    for (int i = 0; i < Math.max(most, fields.size()); i++) {
      filled.add(field(i));
    }
    if (filled.stream().anyMatch(one -> one.words().equals(words))) {
      return Optional.of(this);
    }
    for (int i = 0; i < most; i++) {
      if (filled.get(i).words().isEmpty()) {
        filled.set(i, new Forward(words, filled.get(i).why()));
        return Optional.of(new PairForm(edition + 1, filled));
      }
    }
    return Optional.empty();
  }

  /** The first thing that cannot be kept. */
  Optional<Wrong> wrong() {
    for (int i = 0; i < fields.size(); i++) {
      Forward one = field(i);
      if (isLong(one.words()) || isLong(one.why())) {
        return wrong(isLong(one.words()) ? idea(i) : why(i), Pairs.Fault.LONG);
      }
      if (points(one.words()) || points(one.why())) {
        return wrong(points(one.words()) ? idea(i) : why(i), Pairs.Fault.POINTS_AT_SOMEBODY);
      }
      if (one.words().isEmpty() && !one.why().isEmpty()) {
        return wrong(idea(i), Pairs.Fault.NOTHING);
      }
    }
    return Optional.empty();
  }

  private static Optional<Wrong> wrong(String block, Pairs.Fault fault) {
    return Optional.of(new Wrong(block, fault));
  }

  private static boolean points(String words) {
    return !Cleaned.of(words).taken().isEmpty();
  }

  private static boolean isLong(String words) {
    return words.codePointCount(0, words.length()) > Opera.MOST_IDEA;
  }

  @Override
  public String toString() {
    return "PairForm";
  }
}

package folkmoot.export;

import folkmoot.asking.Sample;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Group;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Share;
import folkmoot.pulse.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody who takes an export away can read from its tables about one question. */
public final class Taken {
  private static final Saying SAYING = new Saying(Sample.TEXTS);
  private static final String COARSE =
      Sample.TEXTS.plain("export.gist.coarse", "share", "").strip();

  private Taken() {}

  /** Adds to what was told in the channel all that the tables say beyond it. */
  public static void add(Told told, Audited<PublishedRound> round, String item) {
    for (Sheet sheet : new RoundSheets(Map.of(), Sample.TEXTS).of(List.of(round))) {
      List<List<Object>> rows =
          sheet.rows().stream().filter(row -> row.get(1).equals(item)).toList();
      switch (sheet.name()) {
        case "counts" -> told.three = told.three == null ? three(rows) : told.three;
        case "groups" -> rows.forEach(row -> group(told, row));
        case "items" -> rows.forEach(row -> coarse(told, row.get(4).toString()));
        default -> {}
      }
    }
  }

  private static int @Nullable [] three(List<List<Object>> rows) {
    List<Integer> people = new ArrayList<>();
    rows.forEach(row -> people.add((Integer) row.get(5)));
    return switch (people.size()) {
      case 3 -> new int[] {people.get(0), people.get(1), people.get(2)};
      case 5 ->
          new int[] {people.get(0) + people.get(1), people.get(2), people.get(3) + people.get(4)};
      default -> null;
    };
  }

  private static void group(Told told, List<Object> row) {
    String name = row.get(2).toString();
    String known =
        name.equals(SAYING.group(Group.WITHOUT))
            ? Told.WITHOUT
            : name.equals(Sample.TEXTS.plain("export.group.smaller")) ? Told.SMALLER : name;
    share(row.get(3).toString()).ifPresent(words -> told.groups.putIfAbsent(known, words));
  }

  private static void coarse(Told told, String gist) {
    if (told.coarse == null && gist.startsWith(COARSE)) {
      told.coarse = share(gist.substring(COARSE.length()).strip()).orElseThrow();
    }
  }

  private static Optional<Told.Words> share(String said) {
    for (Share from : Share.values()) {
      for (Share to : Share.values()) {
        if (from.compareTo(to) <= 0 && SAYING.share(from, to).equals(said)) {
          return Optional.of(new Told.Words(from, to));
        }
      }
    }
    throw new IllegalArgumentException(said);
  }
}

package folkmoot.partnership;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.FormValues;
import folkmoot.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote and chose in the set-up form.
 *
 * @param teams what each team's organisation is to be called
 * @param others further organisations
 * @param language of what all read; null leaves it as it is
 */
record SetupChoice(
    String name,
    String purpose,
    @Nullable ChannelId extra,
    Map<TeamId, String> teams,
    List<String> others,
    Set<UserId> conveners,
    Rhythm rhythm,
    int k,
    @Nullable Locale language) {

  static final int MOST_OTHERS = 20;

  /** When the digest is posted. */
  record Rhythm(DayOfWeek day, LocalTime time, ZoneId zone) {}

  /** Why a field cannot be taken as it is. */
  enum Fault {
    BLANK,
    NOBODY,
    TOO_MANY,
    TOO_LONG
  }

  static SetupChoice read(FormValues values) {
    Map<TeamId, String> teams = new LinkedHashMap<>();
    new TreeMap<>(values.entries())
        .forEach(
            (block, entries) -> {
              if (block.startsWith(SetupViews.TEAM)) {
                String team = block.substring(SetupViews.TEAM.length());
                teams.put(new TeamId(team), oneLine(entries.get(0)));
              }
            });
    return new SetupChoice(
        values.one(SetupViews.NAME).map(SetupChoice::oneLine).orElse(""),
        values.one(SetupViews.PURPOSE).map(SetupChoice::oneLine).orElse(""),
        values
            .one(SetupViews.EXTRA)
            .filter(extra -> !extra.equals(SetupViews.NO_EXTRA))
            .map(ChannelId::new)
            .orElse(null),
        teams,
        lines(values.one(SetupViews.OTHERS).orElse("")),
        values.all(SetupViews.CONVENERS).stream()
            .map(UserId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        new Rhythm(
            DayOfWeek.valueOf(values.one(SetupViews.DAY).orElseThrow()),
            LocalTime.parse(values.one(SetupViews.TIME).orElseThrow()),
            ZoneId.of(values.one(SetupViews.ZONE).orElseThrow())),
        values.one(SetupViews.K).map(Integer::parseInt).orElse(Partnership.SMALLEST_K),
        values
            .one(SetupViews.LANGUAGE)
            .map(Locale::forLanguageTag)
            .filter(Texts.languages()::contains)
            .orElse(null));
  }

  /** What is wrong, by the field's block; nothing when it can be taken. */
  Map<String, Fault> faults() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    if (name.isEmpty()) {
      faults.put(SetupViews.NAME, Fault.BLANK);
    }
    teams.forEach(
        (team, called) -> {
          if (called.isEmpty()) {
            faults.put(SetupViews.TEAM + team, Fault.BLANK);
          }
        });
    if (others.size() > MOST_OTHERS) {
      faults.put(SetupViews.OTHERS, Fault.TOO_MANY);
    }
    if (others.stream().anyMatch(other -> other.length() > Organisations.LONGEST_NAME)) {
      faults.put(SetupViews.OTHERS, Fault.TOO_LONG);
    }
    if (conveners.isEmpty()) {
      faults.put(SetupViews.CONVENERS, Fault.NOBODY);
    }
    return faults;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(SetupChoice::oneLine)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}

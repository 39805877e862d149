package folkmoot.opera;

import com.slack.api.util.json.GsonFactory;
import folkmoot.asking.House;
import folkmoot.ids.MemberId;
import folkmoot.opera.Idea.Standing;
import folkmoot.partnership.Partnership;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What anybody reads in the result of an OPERA: nothing but the words of its post and window. */
final class Published {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final Pattern LINE =
      Pattern.compile("\\*(\\d+)\\.\\* \\*(i\\d+)\\*\\\\n_(backed by [^,;_]*)([^_]*)_");
  private static final Map<String, Backed> WORDS =
      Map.of(
          "backed by a few", Backed.FEW,
          "backed by some", Backed.SOME,
          "backed by about half", Backed.ABOUT_HALF,
          "backed by most", Backed.MOST,
          "backed by nearly all", Backed.NEARLY_ALL,
          "backed by most or nearly all", Backed.NEARLY_ALL);

  private Published() {}

  /**
   * How each idea stands by what is published, the first first; those that are only listed stand
   * behind.
   *
   * @param told how they stand, by their ids, which are their words too
   */
  static Map<String, Standing> read(Map<String, Standing> told, int voted, Partnership homes) {
    List<Idea> ideas = new ArrayList<>();
    told.forEach((id, standing) -> ideas.add(new Idea(id, id, "", ideas.size() + 1, standing)));
    Sight sight =
        new Sight(opera(voted), homes, Step.DONE, "Ana Silva", voted, 2, OptionalInt.of(voted));
    Result result = new Result(sight, ideas, List.of(), null);
    String page = GsonFactory.createSnakeCase().toJson(ResultViews.all(result, TEXTS));
    Map<String, Standing> read = new LinkedHashMap<>();
    Matcher lines = LINE.matcher(page);
    while (lines.find()) {
      Backed backed = WORDS.get(lines.group(3));
      if (backed == null) {
        throw new AssertionError("no word for how many back an idea: " + lines.group(3));
      }
      int place = Integer.parseInt(lines.group(1));
      String more = lines.group(4);
      read.put(
          lines.group(2),
          new Standing(place, more.contains("level"), backed, more.contains("across all")));
    }
    told.keySet()
        .forEach(id -> read.putIfAbsent(id, new Standing(told.size(), true, Backed.FEW, false)));
    return read;
  }

  private static Opera opera(int voted) {
    return new Opera(
        "opr_1",
        House.HOMES,
        new Opera.Matter("How might we?", "", "", Opera.Rule.MEETING),
        Pace.FIVE_DAYS,
        Step.DONE,
        new MemberId("mem_0"),
        42,
        House.MONDAY,
        null,
        null,
        false,
        new Opera.Voters(voted, voted, 2));
  }
}

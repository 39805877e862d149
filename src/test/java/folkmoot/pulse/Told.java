package folkmoot.pulse;

import folkmoot.asking.Sample;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Scales;
import folkmoot.privacy.Share;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.CutPoints;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who reads the mirror, the digest and the result looked up later can take from their
 * words about one question. Built from what is rendered and from nothing else.
 */
public final class Told {
  private static final Texts TEXTS = Sample.TEXTS;
  private static final Pattern COUNTS =
      Pattern.compile("(\\d+) of (\\d+)(?: \\(\\d+%\\))? chose .*?\\. The middle answer .*");
  private static final Pattern ALIKE =
      Pattern.compile("(?:Most or nearly|Nearly) all gave the same answer: “(.*?)”\\..*");
  private static final Pattern COARSE =
      Pattern.compile("How many chose [^:]*: (.*?)\\. People came.*");
  private static final Pattern GROUPS = Pattern.compile("Who chose [^:]*: (.*)\\.");
  private static final Pattern GAP = Pattern.compile("Seen very differently: (.*) and (.*)\\.");

  private static final Pattern NUMBER = Pattern.compile(" (\\d+)(?=, |$)");

  /** The people of all smaller organisations, as the mirror calls them. */
  public static final String SMALLER = TEXTS.plain("pulse.groups.smaller");

  /** Those of no organisation. */
  public static final String WITHOUT = TEXTS.plain("pulse.groups.without");

  /** A share in words. */
  public record Words(Share from, Share to) {}

  /** Counts in three parts, null while none were read. */
  public int @Nullable [] three;

  /** How many chose one of the upper points, -1 while not read. */
  public int favourable = -1;

  /** In which of three parts nearly all are, -1 if that is not said. */
  public int alike = -1;

  public @Nullable Words coarse;
  public final Map<String, Words> groups = new LinkedHashMap<>();

  /** Counts of a group in three parts, where somebody printed them. */
  public final Map<String, int[]> counted = new LinkedHashMap<>();

  public final List<List<String>> gaps = new ArrayList<>();

  /** Everything a round says in any place, as text. */
  public static String rendered(Audited<PublishedRound> round) {
    Result result = new Result(round, "Pulse", CutPoints.usual(), Sample.HOMES.zone(), item -> "");
    return Stream.of(
            Stream.of(MirrorViews.post(result, TEXTS).text()),
            MirrorViews.lookedUp(result, TEXTS).stream().map(Told::words),
            HowViews.paragraphs(result, TEXTS).stream().map(Mrkdwn::value),
            MirrorViews.digest(result, TEXTS).stream().map(part -> part.text()))
        .flatMap(words -> words)
        .collect(Collectors.joining("\n"));
  }

  private static String words(com.slack.api.model.block.LayoutBlock block) {
    if (block instanceof com.slack.api.model.block.SectionBlock section) {
      return section.getText().getText();
    }
    if (block instanceof com.slack.api.model.block.ContextBlock context) {
      return context.getElements().stream()
          .map(
              element ->
                  element instanceof com.slack.api.model.block.composition.MarkdownTextObject text
                      ? text.getText()
                      : "")
          .collect(Collectors.joining("\n"));
    }
    return "";
  }

  /**
   * Reads what the text says about a question.
   *
   * @param wording the question
   * @param shortForm its name in the picture
   */
  public static Told of(String text, String wording, String shortForm) {
    Told told = new Told();
    String heading = "*" + Mrkdwn.escaped(wording).value() + "*";
    String digested = "“" + Mrkdwn.escaped(wording).value() + "” ";
    boolean inside = false;
    for (String line : text.split("\n")) {
      if (line.startsWith("*")) {
        inside = line.equals(heading);
      } else if (inside) {
        told.read(line);
      }
      if (line.startsWith(digested)) {
        told.read(line.substring(digested.length()));
      }
      if (line.startsWith(shortForm + ": ")) {
        told.readChart(line.substring(shortForm.length() + 2));
      }
    }
    return told;
  }

  private void read(String line) {
    Matcher counts = COUNTS.matcher(line);
    if (counts.matches()) {
      favourable = Integer.parseInt(counts.group(1));
    }
    Matcher all = ALIKE.matcher(line);
    if (all.matches()) {
      alike = part(all.group(1));
    }
    Matcher rough = COARSE.matcher(line);
    if (rough.matches()) {
      coarse = share(rough.group(1));
    }
    Matcher sides = GROUPS.matcher(line);
    if (sides.matches()) {
      for (String side : sides.group(1).split("; ")) {
        int of = side.indexOf(" of ");
        groups.put(side.substring(of + 4), share(side.substring(0, of)));
      }
    }
    Matcher gap = GAP.matcher(line);
    if (gap.matches()) {
      gaps.add(List.of(gap.group(1), gap.group(2)));
    }
  }

  private void readChart(String row) {
    List<Integer> counts =
        NUMBER.matcher(row).results().map(found -> Integer.valueOf(found.group(1))).toList();
    three =
        counts.size() == 3
            ? new int[] {counts.get(0), counts.get(1), counts.get(2)}
            : new int[] {
              counts.get(0) + counts.get(1), counts.get(2), counts.get(3) + counts.get(4)
            };
  }

  private static int part(String word) {
    for (int parts : new int[] {3, 5}) {
      for (int part = 1; part <= parts; part++) {
        if (ScaleViews.part(part, parts, Scales.EXTENT, TEXTS).equals(word)) {
          return parts == 3 ? part - 1 : part < 3 ? 0 : part == 3 ? 1 : 2;
        }
      }
    }
    throw new IllegalArgumentException(word);
  }

  private static Words share(String words) {
    for (Share from : Share.values()) {
      for (Share to : Share.values()) {
        if (from.compareTo(to) <= 0 && GroupViews.share(from, to, TEXTS).equals(words)) {
          return new Words(from, to);
        }
      }
    }
    throw new IllegalArgumentException(words);
  }
}

package folkmoot.digest;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import folkmoot.asking.PieceViews;
import folkmoot.chart.BarChart;
import folkmoot.outbox.Message;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the pieces of a digest, those of one section under one heading. */
final class SectionViews {
  /** What a message of the thread holds; Slack takes more, but nobody reads it. */
  private static final int MOST_CHARACTERS = 3_000;

  private static final int MOST_BLOCKS = 30;
  private static final int MOST_CHARTS = 2;

  /** So many questions take turns in short summaries. */
  private static final int PROMPTS = 3;

  private SectionViews() {}

  /** What a short summary asks where nothing else in it does; how it is answered stands with it. */
  static DigestPart prompt(Week week, Texts texts) {
    Mrkdwn words = texts.mrkdwn("digest.prompt", "turn", "t" + week.number() % PROMPTS);
    return new DigestPart(
        Section.QUESTION, words.value(), List.of(PieceViews.paragraph(words)), Set.of());
  }

  /** All pieces in reading order. */
  static List<LayoutBlock> blocks(List<DigestPart> parts, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    bySection(parts)
        .forEach((section, some) -> blocks.addAll(merged(heading(section, texts), some)));
    return blocks;
  }

  /** The same in words, with what opens two pieces alike said once. */
  static List<String> words(List<DigestPart> parts, Texts texts) {
    List<String> words = new ArrayList<>();
    bySection(parts)
        .forEach(
            (section, some) -> {
              words.add(heading(section, texts));
              String before = "";
              for (DigestPart part : some) {
                String first = part.text().lines().findFirst().orElse("");
                boolean again = first.equals(before) && part.text().length() > first.length();
                words.add(again ? part.text().substring(first.length() + 1) : part.text());
                before = first;
              }
            });
    return words;
  }

  /** A message for each section, or more than one where it is long. */
  static List<Message> thread(List<DigestPart> parts, Texts texts) {
    List<Message> messages = new ArrayList<>();
    for (List<DigestPart> some : bySection(parts).values()) {
      List<DigestPart> page = new ArrayList<>();
      for (DigestPart part : some) {
        if (!page.isEmpty()
            && !isOneMessage(Stream.concat(page.stream(), Stream.of(part)).toList())) {
          messages.add(message(page, texts));
          page = new ArrayList<>();
        }
        page.add(part);
      }
      messages.add(message(page, texts));
    }
    return messages;
  }

  private static boolean isOneMessage(List<DigestPart> parts) {
    List<LayoutBlock> blocks = parts.stream().flatMap(part -> part.blocks().stream()).toList();
    return blocks.size() <= MOST_BLOCKS
        && parts.stream().mapToInt(part -> part.text().length()).sum() <= MOST_CHARACTERS
        && blocks.stream().filter(BarChart.class::isInstance).count() <= MOST_CHARTS;
  }

  private static Message message(List<DigestPart> parts, Texts texts) {
    return new Message(String.join("\n", words(parts, texts)), blocks(parts, texts));
  }

  /** What is read in the thread, each section once; as more of it where the post has some too. */
  static List<String> more(Fit fit, Texts texts) {
    Set<Section> there = fit.post().stream().map(DigestPart::section).collect(Collectors.toSet());
    return fit.thread().stream()
        .map(DigestPart::section)
        .map(section -> texts.plain("digest.more." + key(section), "more", there.contains(section)))
        .distinct()
        .toList();
  }

  /** What is open stands with what comes up, and the picture with what was heard. */
  private static Map<Section, List<DigestPart>> bySection(List<DigestPart> parts) {
    Map<Section, List<DigestPart>> sections = new LinkedHashMap<>();
    for (DigestPart part : parts) {
      sections.computeIfAbsent(place(part.section(), sections), s -> new ArrayList<>()).add(part);
    }
    return sections;
  }

  private static Section place(Section section, Map<Section, List<DigestPart>> before) {
    if (section == Section.OPEN_NOW && before.containsKey(Section.COMING_UP)) {
      return Section.COMING_UP;
    }
    return section == Section.PICTURE && before.containsKey(Section.HEARD)
        ? Section.HEARD
        : section;
  }

  private static String heading(Section section, Texts texts) {
    return texts.mrkdwn("digest.section." + key(section)).value();
  }

  private static String key(Section section) {
    return switch (section) {
      case SAID_AND_DONE -> "said";
      case HEARD -> "heard";
      case PICTURE -> "picture";
      case WORDS -> "words";
      case FROM_PEOPLE_WE_SERVE -> "served";
      case COMING_UP -> "coming";
      case OPEN_NOW -> "open";
      case THANKS_AND_LEARNING -> "thanks";
      case QUESTION -> "question";
    };
  }

  /**
   * Paragraphs without a name become one, below the heading. What has a name may be taken back
   * later, so it keeps its own block and the heading does not go with it.
   */
  private static List<LayoutBlock> merged(String heading, List<DigestPart> parts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder(heading);
    LayoutBlock before = null;
    for (DigestPart part : parts) {
      for (LayoutBlock block : withoutLead(part.blocks(), before)) {
        if (isPlain(block) && fits(open, words(block))) {
          open.append(open.isEmpty() ? "" : "\n").append(words(block));
        } else if (isUnnamed(block) && open.toString().equals(heading)) {
          blocks.add(under(heading, (SectionBlock) block));
          open.setLength(0);
        } else {
          flush(open, blocks);
          addOrOpen(block, open, blocks);
        }
      }
      before = part.blocks().isEmpty() ? null : part.blocks().get(0);
    }
    flush(open, blocks);
    return blocks;
  }

  private static void addOrOpen(LayoutBlock block, StringBuilder open, List<LayoutBlock> blocks) {
    if (isPlain(block)) {
      open.append(words(block));
    } else {
      blocks.add(block);
    }
  }

  private static List<LayoutBlock> withoutLead(
      List<LayoutBlock> blocks, @Nullable LayoutBlock before) {
    return before != null && !blocks.isEmpty() && blocks.get(0).equals(before)
        ? blocks.subList(1, blocks.size())
        : blocks;
  }

  private static void flush(StringBuilder open, List<LayoutBlock> blocks) {
    if (!open.isEmpty()) {
      blocks.add(PieceViews.paragraph(Mrkdwn.of(open.toString())));
      open.setLength(0);
    }
  }

  private static boolean fits(StringBuilder open, String more) {
    return open.length() + 1 + more.length() <= PieceViews.SECTION;
  }

  private static boolean isUnnamed(LayoutBlock block) {
    return block instanceof SectionBlock words
        && words.getBlockId() == null
        && words.getText() != null
        && words.getFields() == null;
  }

  private static boolean isPlain(LayoutBlock block) {
    return isUnnamed(block) && ((SectionBlock) block).getAccessory() == null;
  }

  private static String words(LayoutBlock block) {
    return ((SectionBlock) block).getText().getText();
  }

  private static LayoutBlock under(String heading, SectionBlock block) {
    String words = heading + "\n" + words(block);
    return section(s -> s.text(markdownText(words)).accessory(block.getAccessory()));
  }

  /** The same for readers who have nothing to press here. */
  static DigestPart withoutButtons(DigestPart part) {
    List<LayoutBlock> blocks =
        part.blocks().stream()
            .filter(block -> !(block instanceof ActionsBlock))
            .map(SectionViews::bare)
            .toList();
    return part.drawn(new DigestPart.Drawn(part.text(), blocks));
  }

  /** The block without the button beside it. */
  static LayoutBlock bare(LayoutBlock block) {
    return block instanceof SectionBlock words && words.getAccessory() != null
        ? PieceViews.paragraph(Mrkdwn.of(words(words)))
        : block;
  }
}

package folkmoot.listening;

import static com.slack.api.model.block.Blocks.divider;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PostedKind.Result;
import folkmoot.asking.ResultButtonViews;
import folkmoot.asking.Voice;
import folkmoot.asking.VoiceViews;
import folkmoot.asking.VoiceViews.Passage;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Message;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What everybody reads of an open question: its themes, each with words people shared. */
final class ThemeViews {
  /** Something is missing in the themes. */
  static final String MISSES = "listening.misses";

  /** Themes in the post; Slack takes 50 blocks, and more are not read. */
  private static final int MOST_THEMES = 12;

  private static final double FEW = 0.15;
  private static final double QUARTER = 0.30;
  private static final double THIRD = 0.42;
  private static final double HALF = 0.58;
  private static final double MOST = 0.80;

  private ThemeViews() {}

  /** The post, and what stands in its thread. */
  static Result result(Story story, Texts texts) {
    List<Message> thread = thread(story, texts);
    List<Passage> post = post(story, texts);
    if (hasMoreToRead(story)) {
      post.add(passage(texts.mrkdwn("listening.themes.thread")));
    }
    List<LayoutBlock> blocks = new ArrayList<>(post.stream().map(Passage::paragraph).toList());
    blocks.addAll(buttons(story, texts));
    return new Result(
        new Message(
            Mrkdwn.joined("\n\n", post.stream().map(Passage::words).toList()).value(), blocks),
        thread);
  }

  private static List<LayoutBlock> buttons(Story story, Texts texts) {
    RoundId round = story.round().value().facts().id();
    return List.of(
        divider(),
        ResultButtonViews.row(
            round, new Button(MISSES, round.value(), texts.plain("listening.misses")), texts));
  }

  /** The themes, each with its best words. */
  private static List<Passage> post(Story story, Texts texts) {
    PublishedRound round = story.round().value();
    Voices voices = round.voices().get(0);
    List<Passage> post = new ArrayList<>();
    post.add(passage(head(round, voices, texts)));
    ReviewViews.standing(voices.themed().standing(), texts)
        .ifPresent(standing -> post.add(passage(standing)));
    if (story.review().asFound()) {
      post.add(passage(texts.mrkdwn("listening.themes.as-found")));
    }
    List<VoiceTheme> themes = voices.themed().themes();
    for (VoiceTheme theme : themes.subList(0, Math.min(MOST_THEMES, themes.size()))) {
      post.add(new Passage(theme.id(), theme(theme, story, texts)));
      best(theme, story).ifPresent(voice -> post.addAll(VoiceViews.passages(voice, texts)));
    }
    return post;
  }

  /** The result to look up later, with how its words were looked through. */
  static List<LayoutBlock> lookedUp(Story story, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (story.review().isWaiting()) {
      blocks.add(
          PieceViews.paragraph(
              texts.mrkdwn(
                  "listening.review.wait",
                  "prompt",
                  Mrkdwn.quoted(story.round().value().voices().get(0).prompt()),
                  "until",
                  Mrkdwn.date(
                      story.review().until(), story.partnership().zone(), texts.locale()))));
    } else {
      blocks.addAll(whole(story, texts));
    }
    ReviewLogViews.log(story, texts).map(PieceViews::paragraph).ifPresent(blocks::add);
    return blocks;
  }

  /**
   * All of it in one place: what stands in a thread elsewhere follows, and the buttons come last.
   */
  private static List<LayoutBlock> whole(Story story, Texts texts) {
    List<Message> rest = thread(story, texts);
    List<Passage> post = post(story, texts);
    if (hasMoreToRead(story)) {
      post.add(passage(texts.mrkdwn("listening.themes.below")));
    }
    List<LayoutBlock> blocks = new ArrayList<>(post.stream().map(Passage::paragraph).toList());
    rest.forEach(message -> blocks.addAll(message.blocks()));
    blocks.addAll(buttons(story, texts));
    return blocks;
  }

  private static Passage passage(Mrkdwn words) {
    return new Passage(null, words);
  }

  private static Mrkdwn head(PublishedRound round, Voices voices, Texts texts) {
    return texts.mrkdwn(
        "listening.themes.head",
        "prompt",
        Mrkdwn.quoted(voices.prompt()),
        "answered",
        round.turnout().answered(),
        "audience",
        round.turnout().audience());
  }

  /** What stands over the words of a theme. */
  static Mrkdwn theme(VoiceTheme theme, Story story, Texts texts) {
    Mrkdwn line =
        texts.mrkdwn(
            "listening.themes.theme",
            "name",
            ReviewViews.name(theme, texts),
            "share",
            share(theme.authors(), story.round().value().turnout().answered(), texts));
    Instant earlier = story.review().earlier();
    if (earlier == null || theme.known()) {
      return line;
    }
    LocalDate closed = day(story, story.round().value().facts().closed());
    return Mrkdwn.joined(
        " ",
        List.of(
            line,
            texts.mrkdwn(
                "listening.themes.new",
                "since",
                Spoken.day(day(story, earlier), closed, texts.locale()))));
  }

  private static LocalDate day(Story story, Instant instant) {
    return instant.atZone(story.partnership().zone()).toLocalDate();
  }

  /** How many of all who answered wrote to a theme, never in numbers. */
  static String share(int authors, int answered, Texts texts) {
    double share = (double) authors / Math.max(authors, answered);
    if (share < FEW) {
      return texts.plain("listening.share.few");
    }
    if (share < QUARTER) {
      return texts.plain("listening.share.quarter");
    }
    if (share < THIRD) {
      return texts.plain("listening.share.third");
    }
    if (share < HALF) {
      return texts.plain("listening.share.half");
    }
    return texts.plain(share < MOST ? "listening.share.most" : "listening.share.nearly");
  }

  private static Optional<Voice> best(VoiceTheme theme, Story story) {
    return voices(story.round().value().voices().get(0).of(theme), story).stream()
        .filter(voice -> !voice.removed())
        .findFirst();
  }

  private static List<Voice> voices(List<Quote> quotes, Story story) {
    Voices all = story.round().value().voices().get(0);
    return Voice.of(
        new Voices(all.item(), all.prompt(), quotes, all.someNotToBeQuoted()), story.members());
  }

  /**
   * Whether there are words beside those of the post; what was taken out again is no longer one.
   */
  private static boolean hasMoreToRead(Story story) {
    Voices all = story.round().value().voices().get(0);
    List<VoiceTheme> themes = all.themed().themes();
    long inThePost =
        themes.stream().limit(MOST_THEMES).filter(it -> best(it, story).isPresent()).count();
    long shared = all.quotes().stream().filter(quote -> !quote.removed()).count();
    return shared > inThePost;
  }

  private static List<Message> thread(Story story, Texts texts) {
    Voices voices = story.round().value().voices().get(0);
    List<Message> thread = new ArrayList<>();
    int place = 0;
    for (VoiceTheme theme : voices.themed().themes()) {
      Optional<Voice> best = place++ < MOST_THEMES ? best(theme, story) : Optional.empty();
      List<Voice> rest =
          voices(voices.of(theme), story).stream()
              .filter(voice -> best.filter(voice::equals).isEmpty())
              .toList();
      if (!rest.isEmpty()) {
        // In the window of a result both stand together, and no two blocks may have one name.
        Passage lead = new Passage(theme.id() + ".rest", theme(theme, story, texts));
        thread.addAll(VoiceViews.pages(lead, rest, texts));
      }
    }
    List<Voice> others = voices(voices.others(), story);
    if (!others.isEmpty()) {
      thread.addAll(VoiceViews.pages(texts.mrkdwn("listening.themes.others"), others, texts));
    }
    if (voices.someNotToBeQuoted()) {
      thread.add(PieceViews.said(texts.mrkdwn("asking.voices.more")));
    }
    return thread;
  }
}

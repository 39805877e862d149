package folkmoot.asking;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PostedKind.Result;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Message;
import folkmoot.partnership.Member;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Voices;
import folkmoot.statistics.CutPoints;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People's words, whole, on as many pages as they need. */
public final class VoiceViews {
  private static final Gson GSON = new Gson();

  /** Characters of one passage. */
  private static final int PASSAGE = 1_900;

  /** Characters of one page, so that its plain text is complete too. */
  private static final int PAGE = 3_000;

  /** The same as JSON, which writes some characters with six. */
  private static final int PAGE_JSON = 10_000;

  private static final int PAGE_PASSAGES = 40;

  private VoiceViews() {}

  /** A result that is made of words: the first page in the channel, the others in its thread. */
  public static Result result(Audited<PublishedRound> audited, List<Member> members, Texts texts) {
    PublishedRound round = audited.value();
    Voices voices = round.voices().get(0);
    List<List<Passage>> pages = pages(Voice.of(voices, members), texts);
    List<Passage> first = new ArrayList<>();
    first.add(Passage.ours(heading(voices, texts)));
    first.add(Passage.ours(turnout(round, texts)));
    if (pages.isEmpty()) {
      first.add(Passage.ours(texts.mrkdwn("asking.voices.none")));
    } else {
      first.addAll(pages.get(0));
    }
    if (pages.size() > 1) {
      first.add(Passage.ours(texts.mrkdwn("asking.voices.thread")));
    }
    if (!pages.isEmpty() && voices.someNotToBeQuoted()) {
      first.add(Passage.ours(texts.mrkdwn("asking.voices.more")));
    }
    Message post = message(first);
    return new Result(
        pages.isEmpty() ? post : withButtons(post, round.facts().id(), texts),
        pages.stream().skip(1).map(VoiceViews::message).toList());
  }

  private static Message withButtons(Message post, RoundId result, Texts texts) {
    List<LayoutBlock> blocks = new ArrayList<>(post.blocks());
    blocks.add(ResultButtonViews.row(result, texts));
    return new Message(post.text(), blocks);
  }

  /** The words beside figures, for the thread under them; nothing when there are none. */
  public static List<Message> thread(
      Audited<PublishedRound> audited, List<Member> members, Texts texts) {
    return audited.value().voices().stream()
        .filter(voices -> !voices.quotes().isEmpty())
        .flatMap(voices -> thread(voices, members, texts).stream())
        .toList();
  }

  private static List<Message> thread(Voices voices, List<Member> members, Texts texts) {
    List<Passage> lead = new ArrayList<>();
    lead.add(Passage.ours(heading(voices, texts)));
    if (voices.someNotToBeQuoted()) {
      lead.add(Passage.ours(texts.mrkdwn("asking.voices.more")));
    }
    List<Message> thread = new ArrayList<>();
    thread.add(message(lead));
    pages(Voice.of(voices, members), texts).forEach(page -> thread.add(message(page)));
    return thread;
  }

  /** Words of ours and people's words below them, on as many pages as they need. */
  public static List<Message> pages(Mrkdwn lead, List<Voice> voices, Texts texts) {
    return pages(Passage.ours(lead), voices, texts);
  }

  /** The same below words that can be changed later. */
  public static List<Message> pages(Passage lead, List<Voice> voices, Texts texts) {
    List<Message> messages = new ArrayList<>();
    for (List<Passage> page : pages(voices, texts)) {
      List<Passage> passages = new ArrayList<>();
      if (messages.isEmpty()) {
        passages.add(lead);
      }
      passages.addAll(page);
      messages.add(message(passages));
    }
    return messages;
  }

  private static Mrkdwn heading(Voices voices, Texts texts) {
    return texts.mrkdwn("asking.voices", "prompt", Mrkdwn.quoted(voices.prompt()));
  }

  private static Mrkdwn turnout(PublishedRound round, Texts texts) {
    Mrkdwn counted =
        texts.mrkdwn(
            "asking.voices.turnout",
            "answered",
            round.turnout().answered(),
            "audience",
            round.turnout().audience());
    return round.turnout().isLow(CutPoints.usual())
        ? Mrkdwn.joined(" ", List.of(counted, texts.mrkdwn("asking.voices.low")))
        : counted;
  }

  /**
   * A paragraph of a page.
   *
   * @param block begins with the id of the quote, or of the theme it names, by which the outbox
   *     finds words that are taken back; null for words of ours
   */
  public record Passage(@Nullable String block, Mrkdwn words) {
    static Passage ours(Mrkdwn words) {
      return new Passage(null, words);
    }

    /** The passage as a block. */
    public LayoutBlock paragraph() {
      return block == null ? PieceViews.paragraph(words) : PieceViews.paragraph(block, words);
    }
  }

  private static Message message(List<Passage> passages) {
    return new Message(
        Mrkdwn.joined("\n\n", passages.stream().map(Passage::words).toList()).value(),
        passages.stream().map(Passage::paragraph).toList());
  }

  private static List<List<Passage>> pages(List<Voice> voices, Texts texts) {
    List<List<Passage>> pages = new ArrayList<>();
    List<Passage> page = new ArrayList<>();
    for (Voice voice : voices) {
      for (Passage passage : passages(voice, texts)) {
        if (!page.isEmpty() && !fits(page, passage)) {
          pages.add(page);
          page = new ArrayList<>();
        }
        page.add(passage);
      }
    }
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages;
  }

  private static boolean fits(List<Passage> page, Passage next) {
    List<String> all = new ArrayList<>(page.stream().map(p -> p.words().value()).toList());
    all.add(next.words().value());
    int characters = all.stream().mapToInt(words -> words.length() + 2).sum();
    int json = all.stream().mapToInt(words -> GSON.toJson(words).length() + 150).sum();
    return all.size() <= PAGE_PASSAGES && characters <= PAGE && json <= PAGE_JSON;
  }

  /** One person's words, in as many passages as they need. */
  public static List<Passage> passages(Voice voice, Texts texts) {
    if (voice.removed()) {
      return List.of(new Passage(voice.id(), texts.mrkdwn("asking.voice.removed")));
    }
    List<Mrkdwn> parts =
        new ArrayList<>(Passages.of(voice.text(), PASSAGE).stream().map(Mrkdwn::quoted).toList());
    String name = voice.name();
    if (name != null) {
      int last = parts.size() - 1;
      parts.set(last, texts.mrkdwn("asking.voice.signed", "words", parts.get(last), "name", name));
    }
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new Passage(voice.id() + "." + i, parts.get(i)))
        .toList();
  }
}

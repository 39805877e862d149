package folkmoot.appreciative;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.appreciative.Pairs.Meeting;
import folkmoot.appreciative.Pairs.Told;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.prompt.Phase;
import folkmoot.slack.Answer;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the channel reads of each phase, and members of their partners. */
final class PhaseViews {
  static final String JOIN = "appreciative.join";
  static final String LEAVE = "appreciative.leave";
  static final String MINE = "appreciative.mine";

  private PhaseViews() {}

  /** The post under a phase's question, at its present state. */
  static Message post(Series series, Phase phase, Partnership partnership, Texts texts) {
    Mrkdwn words =
        texts.mrkdwn(
            "appreciative.post",
            "phase",
            BeginViews.name(phase, texts),
            "week",
            phase.ordinal() + 1,
            "weeks",
            Series.PHASES,
            "words",
            texts.mrkdwn("appreciative.post." + BeginViews.word(phase)));
    if (phase != Phase.DISCOVERY) {
      return PieceViews.said(words);
    }
    Instant at = series.pairsAt();
    Mrkdwn pairs =
        at == null
            ? texts.mrkdwn("appreciative.pairs.made")
            : texts.mrkdwn(
                "appreciative.pairs", "when", Mrkdwn.date(at, partnership.zone(), texts.locale()));
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(PieceViews.paragraph(words));
    blocks.add(PieceViews.paragraph(pairs));
    blocks.add(
        PieceViews.buttons(
            List.of(
                at == null
                    ? new Button(MINE, series.order(), texts.plain("appreciative.mine"))
                    : new Button(JOIN, series.order(), texts.plain("appreciative.join")))));
    return new Message(Mrkdwn.joined("\n", List.of(words, pairs)).value(), blocks);
  }

  /** The private message with her partner. */
  static Message note(Meeting meeting, Partnership partnership, Texts texts) {
    Mrkdwn lead =
        texts.mrkdwn(
            "appreciative.note",
            "names",
            meeting.others(),
            "partnership",
            partnership.name(),
            "channel",
            Mrkdwn.channel(partnership.home().value()));
    List<Mrkdwn> parts = new ArrayList<>();
    parts.add(lead);
    parts.addAll(how(meeting, texts));
    return new Message(
        Mrkdwn.joined("\n", parts).value(), parts.stream().map(PieceViews::paragraph).toList());
  }

  private static List<Mrkdwn> how(Meeting meeting, Texts texts) {
    List<Mrkdwn> parts = new ArrayList<>();
    if (!meeting.crosses()) {
      parts.add(texts.mrkdwn("appreciative.note.same"));
    }
    List<Mrkdwn> questions = new ArrayList<>();
    questions.add(texts.mrkdwn("appreciative.note.questions"));
    for (String question : meeting.questions()) {
      questions.add(
          texts.mrkdwn(
              "appreciative.note.question", "place", questions.size(), "question", question));
    }
    parts.add(Mrkdwn.joined("\n", questions));
    parts.add(texts.mrkdwn("appreciative.note.how"));
    return parts;
  }

  /** What somebody is told whom nobody else joined. */
  static Message alone(Texts texts) {
    return PieceViews.said(texts.mrkdwn("appreciative.alone"));
  }

  /** What follows a button about pairs. */
  static Answer told(Told told, Texts texts) {
    if (told instanceof Told.Listed listed) {
      Instant at = listed.series().pairsAt();
      Mrkdwn words =
          texts.mrkdwn(
              "appreciative.listed",
              "when",
              at == null
                  ? ""
                  : Spoken.moment(at.atZone(listed.partnership().zone()), texts.locale()));
      return new Answer.Whisper(
          new Message(
              words.value(),
              List.of(
                  PieceViews.paragraph(words),
                  PieceViews.buttons(
                      List.of(
                          new Button(
                              LEAVE,
                              listed.series().order(),
                              texts.plain("appreciative.leave")))))));
    }
    if (told instanceof Told.With with) {
      List<Mrkdwn> parts = new ArrayList<>();
      parts.add(texts.mrkdwn("appreciative.with", "names", with.meeting().others()));
      parts.addAll(how(with.meeting(), texts));
      return new Answer.Whisper(
          new Message(
              Mrkdwn.joined("\n", parts).value(),
              parts.stream().map(PieceViews::paragraph).toList()));
    }
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn(simple(told))));
  }

  private static String simple(Told told) {
    if (told instanceof Told.NotListed) {
      return "appreciative.not-listed";
    }
    if (told instanceof Told.Alone) {
      return "appreciative.alone";
    }
    if (told instanceof Told.TooLate) {
      return "appreciative.late";
    }
    return told instanceof Told.Over ? "appreciative.over" : "asking.fault.stranger";
  }
}

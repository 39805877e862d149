package folkmoot.action;

import folkmoot.OpenItem;
import folkmoot.OpenPost;
import folkmoot.asking.Answering;
import folkmoot.asking.Tools;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody is asked about things that were done, where she looks for what is to answer. */
final class RecheckOpenings {
  private final Tools tools;
  private final Texts texts;

  RecheckOpenings(Tools tools) {
    this.tools = tools;
    this.texts = tools.texts();
  }

  /** The open ones that ask this member. */
  List<OpenItem> of(Tx tx, Scene scene) {
    return tools.rounds().open(tx, scene.partnership().id()).stream()
        .filter(round -> round.kind().equals(RecheckKind.NAME))
        .filter(round -> tools.rounds().asks(tx, round.id(), scene.member().id()))
        .sorted(Comparator.comparing(Round::title))
        .map(round -> item(tx, scene, round))
        .toList();
  }

  /** The questions that are open, by which people answer in the channel. */
  List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return tools.rounds().open(tx, partnership.id()).stream()
        .filter(round -> round.kind().equals(RecheckKind.NAME))
        .map(
            round ->
                new OpenPost(
                    RecheckKind.key(round.id()),
                    () -> RecheckViews.question(round, partnership, texts)))
        .toList();
  }

  private OpenItem item(Tx tx, Scene scene, Round round) {
    String close =
        Spoken.nearMoment(round.closesAt().atZone(scene.member().zone()), texts.locale());
    return new OpenItem(
        texts.mrkdwn("asking.item", "what", round.title(), "close", close),
        round.closesAt(),
        RecheckKind.SECONDS,
        tools.answers().hasAnswered(tx, round.id(), Answering.person(scene.member())),
        new OpenItem.Button(
            RecheckViews.ASK, round.id().value(), texts.plain("asking.post.answer")),
        () -> RecheckViews.window(round, scene.partnership(), texts));
  }

  /** Her button opens one; its value is the round. */
  Answer opened(Click click) {
    return tools
        .database()
        .transact(tx -> asked(tx, click))
        .orElseGet(() -> ActionReplyViews.stranger(texts));
  }

  private Optional<Answer> asked(Tx tx, Click click) {
    return tools
        .rounds()
        .find(tx, new RoundId(click.value()))
        .flatMap(
            round ->
                tools
                    .partnerships()
                    .scene(tx, click.actor(), round.partnership())
                    .map(
                        scene ->
                            new Answer.Open(
                                RecheckViews.window(round, scene.partnership(), texts))));
  }
}

package folkmoot.home;

import folkmoot.Feature;
import folkmoot.OpenItem;
import folkmoot.Verb;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import folkmoot.time.Timetable;
import java.util.List;

/** What is open for somebody, what comes next, and the way to everything else. */
final class Hub {
  private final Needs needs;
  private final Door door;
  private final List<Feature> features;

  Hub(Needs needs, List<Feature> features) {
    this.needs = needs;
    this.door = new Door(needs.partnerships());
    this.features = List.copyOf(features);
  }

  /** What there is for this member now. */
  Board board(Tx tx, Scene scene) {
    Partnership p = scene.partnership();
    List<OpenItem> items =
        features.stream().flatMap(feature -> feature.openFor(tx, scene).stream()).toList();
    return new Board(
        scene,
        items,
        Timetable.next(p.digestDay(), p.digestTime(), p.zone(), needs.clock().instant()));
  }

  /** The hub, as a message only she sees. */
  Answer show(Scene scene) {
    return new Answer.Whisper(BoardViews.message(board(scene), needs.texts()));
  }

  /** Opens the shortest thing she has not answered. */
  Answer answerShortest(Scene scene) {
    Board board = board(scene);
    return board.shortest().map(Hub::opened).orElseGet(() -> choice(board));
  }

  /** Opens the one thing she has not answered, or lets her choose among several. */
  Answer answer(Scene scene) {
    Board board = board(scene);
    return board.unanswered().size() == 1 ? opened(board.unanswered().get(0)) : choice(board);
  }

  /** What conveners can do; a member is told who they are. */
  Answer convene(Scene scene, List<Verb> verbs) {
    if (scene.convenes()) {
      return new Answer.Open(ConveneViews.window(scene.partnership().id(), verbs, needs.texts()));
    }
    Access.ForConveners conveners =
        needs.database().transact(tx -> door.forConveners(tx, scene.partnership()));
    return new Answer.Whisper(AccessViews.refused(conveners, "", needs.texts()));
  }

  private static Answer opened(OpenItem item) {
    return new Answer.Open(item.form().get());
  }

  private Answer choice(Board board) {
    return new Answer.Whisper(BoardViews.choice(board, needs.texts()));
  }

  private Board board(Scene scene) {
    return needs.database().transact(tx -> board(tx, scene));
  }
}

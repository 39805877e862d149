package folkmoot.home;

import folkmoot.Coming;
import folkmoot.Feature;
import folkmoot.OpenItem;
import folkmoot.home.HomeFeature.Needs;
import folkmoot.partnership.Scene;
import folkmoot.slack.Answer;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;

/** What is open for somebody, what comes next, and the way to everything else. */
final class Hub {
  private final Needs needs;
  private final List<Feature> features;

  Hub(Needs needs, List<Feature> features) {
    this.needs = needs;
    this.features = List.copyOf(features);
  }

  /** What there is for this member now. */
  Board board(Tx tx, Scene scene) {
    List<OpenItem> items = new ArrayList<>();
    List<Coming> coming = new ArrayList<>();
    for (Feature feature : features) {
      items.addAll(feature.openFor(tx, scene));
      coming.addAll(feature.coming(tx, scene));
    }
    return new Board(scene, items, coming);
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

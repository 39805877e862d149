package folkmoot.opera;

import folkmoot.opera.Desk.Reply;
import folkmoot.slack.Click;
import java.util.List;

/** What came out, to be looked at. */
final class Results {
  private final Desk desk;
  private final Sights sights;

  Results(OperaTools needs, Sights sights) {
    this.desk = new Desk(needs);
    this.sights = sights;
  }

  /** All ideas of one that has ended with a result. */
  record All(Sight sight, List<Idea> ideas) {
    All {
      ideas = List.copyOf(ideas);
    }
  }

  /** She presses for all ideas; the value is the OPERA. */
  Reply<All> open(Click click) {
    return desk.at(
        click.actor(),
        click.value(),
        (tx, here) ->
            here.opera().step() == Step.DONE
                ? Reply.of(
                    new All(sights.of(tx, here.opera()), new IdeaStore(tx).of(here.opera().id())))
                : Reply.not(Said.NOT_YET));
  }
}

package folkmoot.home;

import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether somebody may do something here, and as whom. */
sealed interface Access {

  /** She may; the scene is null only where anybody may and there is no partnership. */
  record Granted(@Nullable Scene scene) implements Access {}

  /** She may not, for a reason she can understand. */
  sealed interface Refused extends Access {}

  /** There is no partnership here that she is in. */
  record NoPartnership() implements Refused {}

  /**
   * There is one, and she is not known as a member of it.
   *
   * @param partnership what it is called; null for somebody who came by another workspace
   */
  record NoMember(@Nullable String partnership) implements Refused {}

  /** She had herself removed from it. */
  record Gone(Partnership partnership) implements Refused {}

  /** She is in several, and nothing says which she means. */
  record Several(List<Partnership> mine) implements Refused {
    public Several {
      mine = List.copyOf(mine);
    }
  }

  /** It is for conveners: these. */
  record ForConveners(List<String> names) implements Refused {
    public ForConveners {
      names = List.copyOf(names);
    }
  }
}

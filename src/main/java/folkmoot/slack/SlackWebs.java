package folkmoot.slack;

import folkmoot.ids.TeamId;

/** Finds the Web API of an installation. */
public interface SlackWebs {
  /** The Web API as seen from this workspace's installation; throws Gone when there is none. */
  SlackWeb of(TeamId installation);
}

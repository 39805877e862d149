package folkmoot.slack;

/**
 * Somebody took a shortcut that Slack offers everywhere. Slack does not say where she was, so it is
 * answered by a window.
 */
public record Shortcut(Actor actor) {}

package folkmoot.playground;

/**
 * A shortcut that an app declares in its manifest.
 *
 * @param onMessage whether it is offered beside a message; otherwise anywhere
 */
record Shortcut(String callbackId, String name, String description, boolean onMessage) {}

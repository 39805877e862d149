package folkmoot.store;

/** Which tables a database has: all that is remembered, or nothing but keys. */
public enum Tables {
  MAIN("classpath:db/migration"),
  KEYS("classpath:db/keys");

  private final String migrations;

  Tables(String migrations) {
    this.migrations = migrations;
  }

  /** Where Flyway finds the steps that make them. */
  String migrations() {
    return migrations;
  }
}

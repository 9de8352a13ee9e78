package dev.srm.acceptance;

import dev.srm.checklist.Acceptance;
import dev.srm.checklist.ChecklistItem;
import dev.srm.checklist.Glob;
import dev.srm.diagnostic.SourceLocation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a file of attestations or waivers.
 *
 * @param kind what it says
 * @param target what it says it of
 * @param terms who says it, why and until when
 * @param location where it stands
 */
public record AcceptanceEntry(
    Acceptance.Kind kind, Target target, Acceptance.Terms terms, SourceLocation location) {

  /** What a pattern of resources says to stand for the account. */
  public static final String ACCOUNT = "account";

  /**
   * Which items an entry is about.
   *
   * @param responsibility the id of the one responsibility: a pattern would come to stand for more
   *     with the next catalog, without anybody having agreed
   * @param resource the addresses; {@code account} stands for the account alone
   * @param input the keys of the inputs; null for every input
   */
  public record Target(String responsibility, Glob resource, @Nullable Glob input) {

    /** Whether an item of an input is meant. */
    public boolean matches(ChecklistItem item, String inputKey) {
      return item.responsibility().id().equals(responsibility)
          && coversInput(inputKey)
          && coversResource(item);
    }

    /** Whether the items of an input can be meant. */
    public boolean coversInput(String inputKey) {
      return input == null || input.matches(inputKey);
    }

    /**
     * Whether an input would be meant if its path began later: reports name the end of it only, and
     * who copies that from them means the whole.
     */
    boolean coversEndOf(String inputKey) {
      if (input == null || input.text().indexOf('/') < 0) {
        return false;
      }
      for (int at = inputKey.indexOf('/'); at >= 0; at = inputKey.indexOf('/', at + 1)) {
        if (input.matches(inputKey.substring(at + 1))) {
          return true;
        }
      }
      return false;
    }

    /** The account is never meant by accident, nor is a resource of that name. */
    private boolean coversResource(ChecklistItem item) {
      boolean account = resource.text().equals(ACCOUNT);
      return item.resource() == null
          ? account
          : !account && resource.matches(item.resource().text());
    }

    /** Returns it as messages name it. */
    @Override
    public String toString() {
      String where = input == null ? "" : " in " + input;
      return responsibility + " for " + resource + where;
    }
  }

  /** Whether it holds no more on a day; on the day it expires it still does. */
  public boolean expiredOn(LocalDate today) {
    return today.isAfter(terms.expires());
  }

  /** Returns it as messages name it: {@code the waiver of s3.versioning for aws_s3_bucket.logs}. */
  public String name() {
    return "the " + kind.id() + " of " + target;
  }
}

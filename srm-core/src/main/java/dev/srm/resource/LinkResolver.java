package dev.srm.resource;

/** Follows the references that the author of an input wrote. Each reader supplies its own. */
@FunctionalInterface
public interface LinkResolver {

  /** Resolves nothing: the input has no references, as a state has none. */
  LinkResolver NOTHING = (from, path) -> Links.NONE;

  /**
   * Returns where the references of an attribute lead.
   *
   * @param from the resource that holds the attribute
   * @param path the attribute, steps separated by dots, without list indexes
   */
  Links resolve(Resource from, String path);
}

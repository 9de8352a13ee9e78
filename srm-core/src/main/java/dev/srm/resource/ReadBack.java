package dev.srm.resource;

import java.util.List;
import java.util.Map;

/**
 * Where the provider shows, in one resource, what another resource configures. A plan keeps showing
 * it as it was, even when it changes or deletes the other resource.
 *
 * @param link the attribute by which the other resource names this one
 * @param owners the types of this one
 * @param identities the attributes by which this one is named
 * @param attribute the attribute of this one that shows the setting, all of it unless there is an
 *     element
 * @param element which part of a list the other resource makes: attributes of an element with those
 *     of the other resource that they show; an empty name stands for the element itself
 * @param when what the other resource has to say for this to hold, as text by attribute
 */
public record ReadBack(
    String link,
    List<String> owners,
    List<String> identities,
    String attribute,
    Map<String, String> element,
    Map<String, String> when) {

  /** Copies the collections. */
  public ReadBack {
    owners = List.copyOf(owners);
    identities = List.copyOf(identities);
    element = Map.copyOf(element);
    when = Map.copyOf(when);
  }
}

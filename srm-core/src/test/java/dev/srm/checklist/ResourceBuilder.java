package dev.srm.checklist;

import dev.srm.catalog.Layer;
import dev.srm.catalog.Owner;
import dev.srm.checklist.AssessedResource.ServiceSummary;
import dev.srm.diagnostic.SourceLocation;
import dev.srm.resource.ChangeAction;
import dev.srm.resource.ResourceAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one resource of a checklist for tests. */
public final class ResourceBuilder {

  private final String address;
  private final String type;
  private @Nullable ServiceSummary service;
  private ChangeAction change = ChangeAction.CREATE;
  private Disposition disposition = Disposition.ASSESSED;
  private String because = "";
  private final Map<Layer, LayerOwnership> ownership = new EnumMap<>(Layer.class);
  private @Nullable SourceLocation location;
  private @Nullable String displayPath;
  private String fingerprint = "";
  private @Nullable String input;

  private ResourceBuilder(String address, String type) {
    this.address = address;
    this.type = type;
  }

  /** An assessed resource with the ownership stack of its service's class. */
  public static ResourceBuilder assessed(ServiceSummary service, String address, String type) {
    ResourceBuilder resource = new ResourceBuilder(address, type).of(service);
    for (Layer layer : Layer.values()) {
      resource.owned(layer, layer.ownerFor(service.serviceClass()), null, "class of the service");
    }
    return resource;
  }

  /** A resource that was not assessed. */
  public static ResourceBuilder unassessed(
      Disposition disposition, String address, String type, String because) {
    ResourceBuilder resource = new ResourceBuilder(address, type);
    resource.disposition = disposition;
    resource.because = because;
    return resource;
  }

  /** Sets the service. */
  public ResourceBuilder of(ServiceSummary summary) {
    service = summary;
    return this;
  }

  /** Sets what the change does. */
  public ResourceBuilder change(ChangeAction action) {
    change = action;
    return this;
  }

  /** Takes layers out of the stack. */
  public ResourceBuilder without(Layer... layers) {
    for (Layer layer : layers) {
      ownership.remove(layer);
    }
    return this;
  }

  /** Sets the owner of a layer, and the one before when the change moves it. */
  public ResourceBuilder owned(Layer layer, Owner owner, @Nullable Owner before, String reason) {
    ownership.put(
        layer, new LayerOwnership(layer, owner, before, layer.controlTypeFor(owner), reason));
    return this;
  }

  /** Sets where the resource stands in the source. */
  public ResourceBuilder at(String file, int line, int column) {
    location = new SourceLocation(file, line, column);
    return this;
  }

  /** Sets the name people know better than the address. */
  public ResourceBuilder displayed(String path) {
    displayPath = path;
    return this;
  }

  /** Sets what changes when its configuration does. */
  public ResourceBuilder fingerprint(String digits) {
    fingerprint = digits;
    return this;
  }

  /** Says which of several inputs it belongs to. */
  public ResourceBuilder in(String inputName) {
    input = inputName;
    return this;
  }

  /** Returns the resource. */
  public AssessedResource build() {
    List<LayerOwnership> rows = new ArrayList<>(ownership.values());
    return new AssessedResource(
        new ResourceAddress(address),
        type,
        service,
        change,
        disposition,
        because,
        rows,
        location,
        displayPath,
        fingerprint,
        input);
  }
}

package org.lingshu.fhir.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The resources of a record, one after the other: those of a Bundle, of the Bundles in it, and those that others contain. */
final class Resources {
    private static final Set<String> BUNDLES = Set.of("collection", "searchset", "transaction", "batch", "document", "message");
    private static final int DEEPEST = 4;
    private final List<Held> all = new ArrayList<>();

    /**
     * A resource.
     *
     * @param fullUrl under which the Bundle names it; empty where it has none
     */
    record Held(String fullUrl, Element resource) {
    }

    static List<Held> of(Element whole, Gathered gathered) {
        Resources resources = new Resources();
        resources.add("", whole, gathered, 0);
        return List.copyOf(resources.all);
    }

    private void add(String fullUrl, Element resource, Gathered gathered, int depth) {
        String type = resource.type();
        if (!resource.node().isObject() || type.isEmpty()) {
            resource.mistakes().add("fhir-no-resource", resource.path(), "is not a resource: it has no `resourceType`", "不是资源：缺少 resourceType", "");
        } else if ("Bundle".equals(type)) {
            bundle(resource, gathered, depth);
        } else if (resource.has("modifierExtension") || resource.has("implicitRules")) {
            gathered.unread(type, "changed in meaning by an extension that is not known here", "含未知的修饰扩展，含义可能改变，不采用");
        } else {
            all.add(new Held(fullUrl, resource));
            if (depth <= DEEPEST) resource.all("contained").forEach(each -> add("", each, gathered, depth + 1));
        }
    }

    private void bundle(Element bundle, Gathered gathered, int depth) {
        String type = bundle.text("type");
        if (!BUNDLES.contains(type) || depth > DEEPEST) {
            bundle.mistakes().add("fhir-bundle-type", bundle.path() + ".type", "is `" + Mistakes.shown(type) + "`; a record is one of " + String.join(", ", BUNDLES.stream().sorted().toList()),
                    "的 `" + Mistakes.shown(type) + "` 不能作为病历读取", "collection, searchset, transaction, batch …");
            return;
        }
        for (Element link : bundle.all("link")) if ("next".equals(link.text("relation"))) gathered.unread("Bundle", "only this page of it was given", "仅给出其中一页");
        for (Element entry : bundle.all("entry")) {
            if (!entry.has("resource")) gathered.unread("Bundle.entry", "holds no resource", "无资源");
            else if ("DELETE".equals(entry.at("request").text("method"))) gathered.unread(entry.at("resource").type(), "to be deleted, not used", "待删除，不采用");
            else add(entry.text("fullUrl"), entry.at("resource"), gathered, depth + 1);
        }
    }

    /** The resource that a reference means: {@code #id}, {@code Type/id} or the full URL. */
    static Optional<Element> referred(List<Held> all, String reference) {
        if (reference.isEmpty()) return Optional.empty();
        String id = reference.substring(Math.max(reference.lastIndexOf('/'), Math.max(reference.lastIndexOf('#'), reference.lastIndexOf(':'))) + 1);
        return all.stream().filter(each -> each.fullUrl().equals(reference) || each.resource().node().path("id").asText().equals(id)).map(Held::resource).findFirst();
    }
}

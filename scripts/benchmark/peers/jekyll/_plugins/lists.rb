# Lists of sections, years, categories and tags; neighbours; includes that are rendered once.
module Bench
  class List < Jekyll::PageWithoutAFile
    def initialize(site, file, data)
      super(site, site.source, File.dirname(file), File.basename(file))
      @data = data
    end
  end

  class Lists < Jekyll::Generator
    def generate(site)
      groups = {}
      site.config["sections"].each do |section, title|
        docs = site.collections[section].docs.sort_by { |doc| [doc.date, doc.basename] }.reverse
        docs.each_with_index do |doc, place|
          doc.data["newer"] = docs[place - 1] if place.positive?
          doc.data["older"] = docs[place + 1]
          add(groups, "#{section}", title, doc)
          add(groups, "#{section}/#{doc.date.year}", "#{title} #{doc.date.year}", doc)
          category = doc.data["category"]
          add(groups, "chuyen-muc/#{category}", site.config["category_names"][category], doc)
          doc.data["labels"].each do |label|
            add(groups, "the/#{site.config["tag_names"][label]}", label, doc)
          end
        end
        site.data[section.tr("-", "_")] = docs
      end
      site.data["groups"] = groups.map { |url, (title, _)| { "url" => "/#{url}/", "title" => title } }
      site.data["texts"] = site.pages.select { |page| page.data["kind"] == "page" }
      groups.each { |url, (title, docs)| write(site, url, title, docs) }
    end

    private

    def add(groups, url, title, doc)
      (groups[url] ||= [title, []])[1] << doc
    end

    def write(site, url, title, docs)
      chunks = docs.sort_by { |doc| [doc.date, doc.basename] }.reverse.each_slice(site.config["per_page"]).to_a
      urls = chunks.each_index.map { |i| i.zero? ? "#{url}/index.html" : "#{url}/trang-#{i + 1}.html" }
      chunks.each_with_index do |chunk, i|
        site.pages << List.new(
          site, urls[i],
          "layout" => "list", "title" => title, "items" => chunk,
          "newer" => (i.positive? ? "/#{urls[i - 1]}" : nil),
          "older" => (urls[i + 1] && "/#{urls[i + 1]}")
        )
      end
    end
  end

  # As jekyll-include-cache does: one rendering for each file and section.
  class Once < Jekyll::Tags::IncludeTag
    HELD = {}

    def render(context)
      HELD[[@file, context["page"]["section"]]] ||= super
    end
  end
end

Liquid::Template.register_tag("once", Bench::Once)

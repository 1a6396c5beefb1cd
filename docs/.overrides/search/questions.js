{#- What the search has to know of each page beyond its text: its section, and the description and the
    questions and symptoms of its front matter. A script, because from disk a page may load no data. -#}
window.gradbookQuestions = {
{%- for file in pages if file.page %}
  {%- set about = file.page.meta %}
  {{ file.url | tojson }}: {{ [file.page.ancestors | map(attribute="title") | list | last | default(""), about.description or "", (about.questions or []) + (about.symptoms or [])] | tojson }},
{%- endfor %}
};

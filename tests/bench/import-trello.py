"""import-trello.py BUILD: the import of a Trello board of 10,000 cards, against json-glib only parsing its file."""

import json
import os
import subprocess
import sys
import tempfile

import bench

RUNS = 9
CARDS = 10000
BORN = 1600000000


def identify(kind, i):
    """As Trello's: eight digits of time, then what makes it the only one."""
    return f'{BORN + i * 600:08x}{kind:04x}{i:012x}'


BOARD = identify(1, 0)
LISTS = [{'id': identify(2, i), 'name': name, 'closed': False, 'color': None, 'idBoard': BOARD, 'pos': (i + 1) * 65536,
          'subscribed': False, 'softLimit': None, 'type': None, 'datasource': {'filter': False}}
         for i, name in enumerate(['Te doen', 'Bezig', 'Klaar', 'Ideeën'])]
MEMBERS = [{'id': identify(3, i), 'fullName': f'Leraar {i}', 'username': f'leraar{i}', 'initials': f'L{i}', 'avatarUrl': None,
            'memberType': 'normal', 'confirmed': True, 'idMemberReferrer': None} for i in range(20)]
LABELS = [{'id': identify(4, i), 'idBoard': BOARD, 'name': name, 'color': colour, 'uses': 900}
          for i, (name, colour) in enumerate([('Lezen', 'green'), ('Rekenen', 'blue'), ('Rust', 'yellow')])]
AT_LIMIT = {'status': 'ok', 'disableAt': 1000, 'warnAt': 900}


def make_card(i):
    """With all that Trello writes of a card, as its exports have it."""
    short = f'{i:08X}'
    return {
        'id': identify(5, i), 'address': None, 'checkItemStates': None, 'closed': i % 10 == 9, 'coordinates': None,
        'creationMethod': None, 'dateLastActivity': '2024-05-13T09:59:36.293Z',
        'desc': f'Met groep {i % 8 + 1} bespreken wat we willen zien, en wie er meekijkt.\n\nDaarna in het team.' if i % 3 == 0 else '',
        'descData': {'emoji': {}} if i % 3 == 0 else None, 'dueReminder': None, 'email': None, 'idBoard': BOARD,
        'idLabels': [LABELS[i % 3]['id']], 'idList': LISTS[i % 4]['id'], 'idMembersVoted': [], 'idShort': i,
        'idAttachmentCover': None, 'labels': [LABELS[i % 3]],
        'limits': {'attachments': {'perCard': AT_LIMIT}, 'checklists': {'perCard': AT_LIMIT}, 'stickers': {'perCard': AT_LIMIT}},
        'locationName': None, 'manualCoverAttachment': False, 'name': f'Afspraak {i}: de kring begint op tijd', 'pinned': False,
        'pos': i * 16384, 'shortLink': short, 'templateLanguage': None,
        'badges': {'attachmentsByType': {'trello': {'board': 0, 'card': 0}}, 'externalSource': None, 'location': False, 'votes': 0,
                   'viewingMemberVoted': False, 'subscribed': False, 'attachments': 0, 'fogbugz': '',
                   'checkItems': 3 if i % 4 == 0 else 0, 'checkItemsChecked': 0, 'checkItemsEarliestDue': None, 'comments': 0,
                   'description': i % 3 == 0, 'due': None, 'dueComplete': False, 'start': None},
        'dueComplete': False, 'due': '2024-06-03T10:00:00.000Z' if i % 2 == 0 else None,
        'idChecklists': [identify(6, i)] if i % 4 == 0 else [],
        'idMembers': [MEMBERS[i % 20]['id']] if i % 2 == 0 else [], 'shortUrl': f'https://trello.com/c/{short}', 'start': None,
        'subscribed': False, 'url': f'https://trello.com/c/{short}/{i}-afspraak-{i}-de-kring-begint-op-tijd',
        'cover': {'idAttachment': None, 'color': None, 'idUploadedBackground': None, 'size': 'normal', 'brightness': 'dark',
                  'idPlugin': None},
        'isTemplate': False, 'cardRole': None, 'attachments': [], 'pluginData': [], 'customFieldItems': [],
    }


def make_checklist(i):
    items = [{'id': identify(7 + n, i), 'name': f'Stap {n}', 'nameData': None, 'pos': n * 16384,
              'state': 'complete' if n == 0 else 'incomplete', 'due': None, 'dueReminder': None, 'idMember': None,
              'idChecklist': identify(6, i)} for n in range(3)]
    return {'id': identify(6, i), 'name': 'Checklist', 'idBoard': BOARD, 'idCard': identify(5, i), 'pos': 16384, 'limits': {},
            'checkItems': items, 'creationMethod': None}


def make_action(i):
    """Trello exports the last thousand."""
    member = MEMBERS[i % 20]
    board = {'id': BOARD, 'name': 'Bord', 'shortLink': 'rwD5sDDk'}
    card = {'id': identify(5, i), 'name': f'Afspraak {i}', 'idShort': i, 'shortLink': f'{i:08X}'}
    if i % 2:
        kind, data = 'commentCard', {'text': 'Dat ging goed.', 'board': board, 'card': card}
    else:
        before, after = ({'id': one['id'], 'name': one['name']} for one in LISTS[:2])
        kind, data = 'updateCard', {'card': card, 'old': {'idList': before['id']}, 'board': board, 'listBefore': before, 'listAfter': after}
    return {'id': identify(10, i), 'idMemberCreator': member['id'], 'data': data, 'appCreator': None, 'type': kind,
            'date': '2024-05-13T09:59:36.293Z', 'limits': None,
            'memberCreator': {key: member[key] for key in ('id', 'fullName', 'username', 'initials', 'avatarUrl')}}


def make_export(path):
    export = {'id': BOARD, 'name': 'Bord', 'desc': '', 'closed': False, 'url': 'https://trello.com/b/rwD5sDDk/bord',
              'cards': [make_card(i) for i in range(CARDS)], 'lists': LISTS, 'labels': LABELS, 'members': MEMBERS,
              'checklists': [make_checklist(i) for i in range(0, CARDS, 4)], 'actions': [make_action(i) for i in range(1000)]}
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(export, file, ensure_ascii=False, separators=(',', ':'))


def run(build, export, database):
    words = subprocess.run([f'{build}/import-trello', export, database], check=True, text=True, stdout=subprocess.PIPE).stdout.split()
    if int(words[2]) != CARDS:
        raise RuntimeError(f'{words[2]} cards came in')
    return float(words[0]), float(words[1])


build = sys.argv[1]
with tempfile.TemporaryDirectory(prefix='board-bench-') as folder:
    make_export(f'{folder}/board.json')
    size = os.path.getsize(f'{folder}/board.json') / 1e6
    runs = [run(build, f'{folder}/board.json', f'{folder}/{i}/board.db') for i in range(RUNS)]
    ours, floor = (bench.median(run[which] for run in runs) for which in (0, 1))
    bench.tell('import-trello', ours / floor, 3, f'{ours * 1000:.0f} ms against {floor * 1000:.0f} ms, a file of {size:.1f} MB')
